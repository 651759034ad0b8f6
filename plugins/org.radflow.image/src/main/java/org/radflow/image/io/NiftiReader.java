package org.radflow.image.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Reads single-file NIfTI-1 images ({@code .nii}, {@code .nii.gz}) of either byte order. The position comes from the sform, else the
 * qform, else the spacing; an sform that shears is refused. Stored values are scaled by scl_slope and scl_inter. Stateless, thread-safe.
 */
public final class NiftiReader {

    private static final int CHUNK = 1 << 16;

    private NiftiReader() {
    }

    /** @throws IOException naming the file and the field or length that is wrong */
    public static Volume readVolume(final Path file) throws IOException {
        final float[][] voxels = new float[1][];
        final NiftiHeader header = read(file, size -> voxels[0] = new float[size], (n, value) -> voxels[0][n] = (float)value);
        return new Volume(header.geometry(), voxels[0]);
    }

    /**
     * Reads an image of labels, whole numbers of which all above 0 are inside. Other images, such as maps of probabilities, are refused.
     *
     * @throws IOException naming the file and what is wrong, such as a voxel that is no label
     */
    public static Mask readMask(final Path file) throws IOException {
        final byte[][] voxels = new byte[1][];
        final NiftiHeader header = read(file, size -> voxels[0] = new byte[size], (n, value) -> voxels[0][n] = StoredVoxels.inside(file, value));
        return new Mask(header.geometry(), voxels[0]);
    }

    private static NiftiHeader read(final Path file, final IntConsumer allocate, final StoredVoxels.Sink sink) throws IOException {
        try (InputStream in = open(file)) {
            final NiftiHeader header = NiftiHeader.parse(file, in.readNBytes(NiftiHeader.LENGTH));
            in.skipNBytes(header.voxelOffset() - NiftiHeader.LENGTH);
            final NiftiType type = header.type();
            final int count = header.geometry().voxels();
            StoredVoxels.requireEnough(file, (long)count * type.bytes, isPacked(file));
            allocate.accept(count);
            StoredVoxels.read(in, count, type, header.order(), (n, value) -> sink.accept(n, header.slope() * value + header.intercept()));
            return header;
        } catch (final EOFException | IndexOutOfBoundsException e) {
            throw new IOException(file + ": ends before the last voxel, expected a complete NIfTI-1 file", e);
        } catch (final ZipException e) {
            throw new IOException(file + ": damaged gzip data: " + e.getMessage(), e);
        }
    }

    private static InputStream open(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        final InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        try {
            return isPacked(file) ? new GZIPInputStream(in, CHUNK) : in;
        } catch (final IOException e) {
            in.close();
            throw new IOException(file + ": not a gzip file: " + e.getMessage(), e);
        }
    }

    private static boolean isPacked(final Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
