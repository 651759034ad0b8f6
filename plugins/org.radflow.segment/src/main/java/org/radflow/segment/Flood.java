package org.radflow.segment;

import java.util.Arrays;
import java.util.function.IntConsumer;

import org.radflow.image.Cancellation;

/** Visits what is connected: voxels with the state 1, which becomes 2. Voxels at the border of the array must have another state than 1. */
final class Flood {

    private final byte[] state;
    private final int[] offsets;
    private int[] stack = new int[1024];

    Flood(byte[] state, int[] offsets) {
        this.state = state;
        this.offsets = offsets;
    }

    /** @return number of voxels reached, the start among them */
    int from(int start, IntConsumer reached) {
        int top = 0;
        int count = 0;
        state[start] = 2;
        stack[top++] = start;
        while (top > 0) {
            int v = stack[--top];
            reached.accept(v);
            if ((++count & 0xfffff) == 0) {
                Cancellation.check();
            }
            if (top + offsets.length > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            for (int offset : offsets) {
                if (state[v + offset] == 1) {
                    state[v + offset] = 2;
                    stack[top++] = v + offset;
                }
            }
        }
        return count;
    }
}
