package org.radflow.image.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Reads 3D images from NRRD files that hold header and voxels ({@code .nrrd}), raw or gzip, of either byte order. Spaces LPS, RAS and LAS
 * are known; a file without space directions lies along the axes at the origin. Stateless, thread-safe.
 */
public final class NrrdReader {

    private NrrdReader() {
    }

    /** @throws IOException naming the file and the field or length that is wrong */
    public static Volume readVolume(final Path file) throws IOException {
        final float[][] voxels = new float[1][];
        final NrrdHeader header = read(file, size -> voxels[0] = new float[size], (n, value) -> voxels[0][n] = (float)value);
        return new Volume(header.geometry(), voxels[0]);
    }

    /**
     * Reads an image of labels, whole numbers of which all above 0 are inside. Other images, such as maps of probabilities, are refused.
     *
     * @throws IOException naming the file and what is wrong, such as a voxel that is no label
     */
    public static Mask readMask(final Path file) throws IOException {
        final byte[][] voxels = new byte[1][];
        final NrrdHeader header =
            read(file, size -> voxels[0] = new byte[size], (n, value) -> voxels[0][n] = StoredVoxels.inside(file, value));
        return new Mask(header.geometry(), voxels[0]);
    }

    private static NrrdHeader read(final Path file, final IntConsumer allocate, final StoredVoxels.Sink sink) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            final NrrdHeader header = NrrdHeader.read(file, in);
            final int count = header.geometry().voxels();
            StoredVoxels.requireEnough(file, (long)count * header.type().bytes, header.packed());
            allocate.accept(count);
            StoredVoxels.read(header.packed() ? new GZIPInputStream(in) : in, count, header.type(), header.order(), sink);
            return header;
        } catch (final EOFException e) {
            throw new IOException(file + ": ends before the last voxel, expected a complete NRRD file", e);
        } catch (final ZipException e) {
            throw new IOException(file + ": damaged gzip data: " + e.getMessage(), e);
        }
    }
}
