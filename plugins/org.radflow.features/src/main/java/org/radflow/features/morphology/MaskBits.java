package org.radflow.features.morphology;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.radflow.image.Mask;

/**
 * A mask in its bounding box, one bit a voxel, so that 32 voxels are looked at together. Each row along i starts with a word of its own, the
 * lowest bit first, and ends with at least one bit of 0; a margin of empty rows surrounds the box. Indices are counted from the box.
 * Thread-safe for readers.
 */
final class MaskBits {

    private static final VarHandle EIGHT_VOXELS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The product with eight bytes of 0 or 1 has bit b of its highest byte from byte b. */
    private static final long GATHER = 0x0102040810204080L;

    private final int[] box;
    private final int words;
    private final int[] bits;

    /** @param box inclusive index bounds of the mask, not empty */
    MaskBits(Mask mask, int[] box) {
        this.box = box.clone();
        words = size(0) / 32 + 1;
        bits = new int[1 + words * (size(1) + 2) * (size(2) + 2)];
        for (int k = 0; k < size(2); k++) {
            for (int j = 0; j < size(1); j++) {
                pack(mask.voxels(), mask.geometry().index(box[0], box[1] + j, box[2] + k), row(j, k));
            }
        }
    }

    private void pack(byte[] voxels, int line, int row) {
        int i = 0;
        for (; i + 8 <= size(0); i += 8) {
            long eight = (long) EIGHT_VOXELS.get(voxels, line + i);
            bits[row + i / 32] |= (int) (eight * GATHER >>> 56) << i;
        }
        for (; i < size(0); i++) {
            bits[row + i / 32] |= voxels[line + i] << i;
        }
    }

    /** Lowest index of the box in the grid of the mask. */
    int origin(int axis) {
        return box[axis];
    }

    /** Voxels of the box along an axis. */
    int size(int axis) {
        return box[axis + 3] - box[axis] + 1;
    }

    /** Words of a row. */
    int words() {
        return words;
    }

    /** First word of a row; j and k may be one outside the box. */
    int row(int j, int k) {
        return 1 + ((k + 1) * (size(1) + 2) + j + 1) * words;
    }

    /** Bit b of the n-th word of a row is voxel 32 n + b. */
    int at(int word) {
        return bits[word];
    }

    /** Bit b of the n-th word of a row, and of one bit more, is voxel 32 n + b - 1. */
    long withBefore(int word) {
        return (bits[word] & 0xffffffffL) << 1 | bits[word - 1] >>> 31;
    }
}
