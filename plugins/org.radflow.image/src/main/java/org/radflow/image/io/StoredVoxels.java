package org.radflow.image.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Voxels in the smallest type of a file that keeps them exactly: 8 bits for masks, int16 for images of whole numbers of that range, else float32;
 * little endian.
 */
final class StoredVoxels {

    private static final int CHUNK = 1 << 15;

    private final Geometry geometry;
    private final VoxelType type;
    private final byte[] mask;
    private final float[] image;

    private StoredVoxels(final Geometry geometry, final VoxelType type, final float[] image, final byte[] mask) {
        this.geometry = geometry;
        this.type = type;
        this.image = image;
        this.mask = mask;
    }

    static StoredVoxels of(final Volume volume) {
        return new StoredVoxels(volume.geometry(), VolumeFormat.areInt16(volume.voxels()) ? VoxelType.INT16 : VoxelType.FLOAT32, volume.voxels(),
            null);
    }

    static StoredVoxels of(final Mask mask) {
        return new StoredVoxels(mask.geometry(), VoxelType.UINT8, null, mask.voxels());
    }

    Geometry geometry() {
        return geometry;
    }

    VoxelType type() {
        return type;
    }

    void write(final OutputStream out) throws IOException {
        if (mask != null) {
            out.write(mask);
            return;
        }
        final ByteBuffer buffer = ByteBuffer.allocate(CHUNK * type.bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int start = 0; start < image.length; start += CHUNK) {
            final int end = Math.min(image.length, start + CHUNK);
            buffer.clear();
            for (int n = start; n < end; n++) {
                if (type == VoxelType.INT16) {
                    buffer.putShort((short)image[n]);
                } else {
                    buffer.putFloat(image[n]);
                }
            }
            out.write(buffer.array(), 0, buffer.position());
        }
    }
}
