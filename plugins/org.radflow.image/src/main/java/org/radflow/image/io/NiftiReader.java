package org.radflow.image.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Reads NIfTI-1 and NIfTI-2 of either byte order: header and voxels in one file ({@code .nii}, {@code .nii.gz}) or in two ({@code .hdr} and
 * {@code .img}, or {@code .hdr.gz} and {@code .img.gz}). A packed file is known by its first bytes. Stored values are scaled by scl_slope and
 * scl_inter; a transform that shears is refused. Stateless, thread-safe.
 */
public final class NiftiReader {

    private static final int CHUNK = 1 << 16;

    private NiftiReader() {
    }

    /**
     * Reads a single 3D image.
     *
     * @throws IOException naming the file and the field or length that is wrong
     */
    public static Volume readVolume(final Path file) throws IOException {
        return open(file, NiftiPlacement.AUTOMATIC).onlyVolume();
    }

    /**
     * Reads an image of labels, whole numbers of which all above 0 are inside. Other images, such as maps of probabilities, are refused.
     *
     * @throws IOException naming the file and what is wrong, such as a voxel that is no label
     */
    public static Mask readMask(final Path file) throws IOException {
        return open(file, NiftiPlacement.AUTOMATIC).mask(LabelChoice.ALL);
    }

    /**
     * Reads the header.
     *
     * @param named the file; of a pair either one
     * @throws IOException naming the file and the field that is wrong
     */
    public static ImageFile open(final Path named, final NiftiPlacement placement) throws IOException {
        final Path file = named.resolveSibling(named.getFileName().toString().replaceFirst("(?i)\\.img(\\.gz)?$", ".hdr$1"));
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        final NiftiHeader header = NiftiHeader.parse(file, start(file), placement);
        final Path voxels = header.paired() ? voxels(file) : file;
        final boolean packed = isPacked(voxels);
        final long offset = header.voxelOffset();
        final DataPart part = packed ? new DataPart(voxels, 0, 0, offset) : new DataPart(voxels, offset);
        final RasterSource source = new RasterSource("NIfTI", List.of(part), packed ? Encoding.GZIP : Encoding.RAW, header.type(), header.order(),
            header.geometry().voxels(), header.volumes(), false, header.slope(), header.intercept());
        return new ImageFile(file, header.geometry(), header.volumes(), "NIfTI field dim[4]", List.of(), source);
    }

    private static byte[] start(final Path file) throws IOException {
        final boolean packed = isPacked(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK); InputStream unpacked = packed ? new GZIPInputStream(in)
            : in) {
            return unpacked.readNBytes(NiftiHeader.LENGTH);
        } catch (final ZipException | EOFException e) {
            throw new IOException(file + ": damaged gzip data: " + e.getMessage(), e);
        }
    }

    private static Path voxels(final Path header) throws IOException {
        final String name = header.getFileName().toString();
        for (final String ending : new String[]{".img", ".img.gz"}) {
            final Path voxels = header.resolveSibling(name.replaceFirst("(?i)\\.hdr(\\.gz)?$", "") + ending);
            if (Files.isRegularFile(voxels)) {
                return voxels;
            }
        }
        throw new IOException(header + ": NIfTI field magic is ni (voxels in another file), expected an .img file beside it");
    }

    private static boolean isPacked(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1F && in.read() == 0x8B;
        }
    }
}
