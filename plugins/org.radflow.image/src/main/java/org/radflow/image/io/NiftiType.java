package org.radflow.image.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Types of voxels in NIfTI-1 files, by their code. */
enum NiftiType {
    UINT8(2, 1) {
        @Override
        double next(final ByteBuffer in) {
            return in.get() & 0xFF;
        }
    },
    INT16(4, 2) {
        @Override
        double next(final ByteBuffer in) {
            return in.getShort();
        }
    },
    INT32(8, 4) {
        @Override
        double next(final ByteBuffer in) {
            return in.getInt();
        }
    },
    FLOAT32(16, 4) {
        @Override
        double next(final ByteBuffer in) {
            return in.getFloat();
        }
    },
    FLOAT64(64, 8) {
        @Override
        double next(final ByteBuffer in) {
            return in.getDouble();
        }
    },
    INT8(256, 1) {
        @Override
        double next(final ByteBuffer in) {
            return in.get();
        }
    },
    UINT16(512, 2) {
        @Override
        double next(final ByteBuffer in) {
            return in.getShort() & 0xFFFF;
        }
    },
    UINT32(768, 4) {
        @Override
        double next(final ByteBuffer in) {
            return in.getInt() & 0xFFFFFFFFL;
        }
    };

    private final int code;
    /** Bytes of a voxel. */
    final int bytes;

    NiftiType(final int code, final int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** Reads the next voxel as it is stored. */
    abstract double next(ByteBuffer in);

    static NiftiType of(final Path file, final int code) throws IOException {
        for (final NiftiType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IOException(file + ": NIfTI field datatype is " + code
            + ", expected 2, 4, 8, 16, 64, 256, 512 or 768 (integers of up to 32 bits, float, double)");
    }
}
