package org.radflow.image.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Writes NRRD in one file, gzip, little endian, space left-posterior-superior. Voxels are kept exactly: masks as uint8, images of whole numbers as
 * int16, others as float32; directions and origin as the shortest texts that give the same 64-bit numbers. The file is complete or absent. The same
 * content gives the same bytes. Stateless, thread-safe.
 */
public final class NrrdWriter {

    private NrrdWriter() {
    }

    /** Writes an image. */
    public static void write(final Volume volume, final Path file) throws IOException {
        write(StoredVoxels.of(volume), file);
    }

    /** Writes a mask. */
    public static void write(final Mask mask, final Path file) throws IOException {
        write(StoredVoxels.of(mask), file);
    }

    private static void write(final StoredVoxels voxels, final Path file) throws IOException {
        AtomicFile.write(file, out -> {
            out.write(header(voxels).getBytes(StandardCharsets.US_ASCII));
            final GZIPOutputStream packed = new GZIPOutputStream(out);
            voxels.write(packed);
            packed.finish();
        });
    }

    private static String header(final StoredVoxels voxels) {
        final Geometry g = voxels.geometry();
        final StringBuilder directions = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            final double spacing = g.spacing(axis);
            directions.append(' ').append(vector(g.direction(0, axis) * spacing, g.direction(1, axis) * spacing, g.direction(2, axis) * spacing));
        }
        return "NRRD0004\ntype: " + switch (voxels.type()) {
            case UINT8 -> "uint8";
            case INT16 -> "int16";
            default -> "float";
        } + "\ndimension: 3\nspace: left-posterior-superior\nsizes: " + g.size(0) + " " + g.size(1) + " " + g.size(2) + "\nspace directions:"
            + directions
            + "\nkinds: domain domain domain\nendian: little\nencoding: gzip\nspace origin: " + vector(g.origin(0), g.origin(1), g.origin(2))
                + "\n\n";
    }

    private static String vector(final double x, final double y, final double z) {
        return "(" + (x + 0.0) + "," + (y + 0.0) + "," + (z + 0.0) + ")";
    }
}
