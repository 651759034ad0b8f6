package org.radflow.tests.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** Small right files, from which Jazzer sets out. */
final class Seeds {

    static final byte[] SHORTS = {1, 0, 2, 0, 3, 0, -4, -1};

    private Seeds() {
    }

    @FunctionalInterface
    interface Writing {
        void write(Volume volume, Path file) throws IOException;
    }

    /** What a writer of ours makes of a 2 x 1 x 2 image. */
    static byte[] written(final float last, final String ending, final Writing writing) {
        try {
            final Path file = Files.createTempFile("seed", ending);
            try {
                writing.write(new Volume(new Geometry(new int[]{2, 1, 2}, new double[]{1, 2, 3}, new double[]{4, 5, 6},
                    new double[]{0, 1, 0, 0, 0, -1, 1, 0, 0}), new float[]{1, 2, 3, last}), file);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] joined(final String header, final byte[] voxels) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(voxels);
        return out.toByteArray();
    }

    static byte[] gzip(final byte[] content) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static byte[] zlib(final byte[] content) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(content);
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
