package org.radflow.image.io;

import java.nio.ByteBuffer;

/** How one voxel is stored in a file. */
enum VoxelType {
    INT8(1, -0x80, 0x7F) {
        @Override
        double next(final ByteBuffer in) {
            return in.get();
        }
    },
    UINT8(1, 0, 0xFF) {
        @Override
        double next(final ByteBuffer in) {
            return in.get() & 0xFF;
        }
    },
    INT16(2, -0x8000, 0x7FFF) {
        @Override
        double next(final ByteBuffer in) {
            return in.getShort();
        }
    },
    UINT16(2, 0, 0xFFFF) {
        @Override
        double next(final ByteBuffer in) {
            return in.getShort() & 0xFFFF;
        }
    },
    INT32(4, Integer.MIN_VALUE, Integer.MAX_VALUE) {
        @Override
        double next(final ByteBuffer in) {
            return in.getInt();
        }
    },
    UINT32(4, 0, 0xFFFFFFFFL) {
        @Override
        double next(final ByteBuffer in) {
            return in.getInt() & 0xFFFFFFFFL;
        }
    },
    INT64(8, -0x1p63, 0x1p63) {
        @Override
        double next(final ByteBuffer in) {
            return in.getLong();
        }
    },
    UINT64(8, 0, 0x1p64) {
        @Override
        double next(final ByteBuffer in) {
            final long value = in.getLong();
            return value >= 0 ? value : (value >>> 1 | value & 1) * 2.0;
        }
    },
    FLOAT32(4, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) {
        @Override
        double next(final ByteBuffer in) {
            return in.getFloat();
        }
    },
    FLOAT64(8, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) {
        @Override
        double next(final ByteBuffer in) {
            return in.getDouble();
        }
    };

    /** Bytes of a voxel. */
    final int bytes;
    private final double least;
    private final double most;

    VoxelType(final int bytes, final double least, final double most) {
        this.bytes = bytes;
        this.least = least;
        this.most = most;
    }

    /** Reads the next voxel as it is stored; whole numbers beyond 2<sup>53</sup> are rounded. */
    abstract double next(ByteBuffer in);

    /** Whether a voxel of this type can be this number. */
    boolean holds(final double value) {
        return least == Double.NEGATIVE_INFINITY || value >= least && value <= most && value == Math.rint(value);
    }
}
