package org.radflow.segment;

import java.util.Arrays;

/** Voxels ordered by a priority, the lowest first; of equal ones, the one that came first. A binary heap. */
final class VoxelQueue {

    /** Priority in the upper bits, order of arrival in the lower. */
    private long[] keys = new long[1024];
    private int[] voxels = new int[1024];
    private int size;
    private int arrivals;

    boolean isEmpty() {
        return size == 0;
    }

    /** @param priority not NaN */
    void add(int voxel, float priority) {
        if (size == keys.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 8, 2L * size);
            keys = Arrays.copyOf(keys, larger);
            voxels = Arrays.copyOf(voxels, larger);
        }
        long key = (long) sortable(priority) << 32 | arrivals++;
        int place = size++;
        while (place > 0 && keys[(place - 1) / 2] > key) {
            move((place - 1) / 2, place);
            place = (place - 1) / 2;
        }
        keys[place] = key;
        voxels[place] = voxel;
    }

    /** Takes the first voxel out. */
    int poll() {
        int first = voxels[0];
        size--;
        long key = keys[size];
        int voxel = voxels[size];
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            move(child, place);
            place = child;
        }
        keys[place] = key;
        voxels[place] = voxel;
        return first;
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        voxels[to] = voxels[from];
    }

    /** An integer in the order of the number. */
    private static int sortable(float priority) {
        int bits = Float.floatToIntBits(priority + 0f);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }
}
