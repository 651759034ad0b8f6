package org.radflow.image.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.image.Geometry;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NrrdReaderTest {

    private static final String HEADER = """
        NRRD0004
        # a comment
        type: short
        dimension: 3
        space: left-posterior-superior
        sizes: 2 1 2
        space directions: (2,0,0) (0,-3,0) (0,0,5)
        kinds: domain domain domain
        endian: little
        encoding: raw
        space origin: (10,20,30)
        key:=value

        """;
    private static final byte[] LITTLE = {1, 0, 2, 0, 3, 0, -4, -1};
    private static final byte[] BIG = {0, 1, 0, 2, 0, 3, -1, -4};

    @TempDir
    Path folder;

    private Path write(final String header, final byte[] voxels) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(header.getBytes(StandardCharsets.US_ASCII));
        try (OutputStream out = header.contains("encoding: g") ? new GZIPOutputStream(bytes) : bytes) {
            out.write(voxels);
        }
        return Files.write(folder.resolve("a.nrrd"), bytes.toByteArray());
    }

    @Test
    void readsRawAndGzipInBothByteOrders() throws IOException {
        for (final String encoding : new String[]{"raw", "gzip", "gz"}) {
            final String header = HEADER.replace("raw", encoding);
            assertArrayEquals(new float[]{1, 2, 3, -4}, NrrdReader.readVolume(write(header, LITTLE)).voxels());
            assertArrayEquals(new float[]{1, 2, 3, -4}, NrrdReader.readVolume(write(header.replace("little", "big"), BIG)).voxels());
        }
    }

    @Test
    void placesTheImageInLps() throws IOException {
        final Geometry lps = NrrdReader.readVolume(write(HEADER, LITTLE)).geometry();
        assertArrayEquals(new double[]{12, 17, 35}, lps.toPhysical(1, 1, 1));
        final Geometry ras = NrrdReader.readVolume(write(HEADER.replace("left-posterior", "right-anterior"), LITTLE)).geometry();
        assertArrayEquals(new double[]{-12, -17, 35}, ras.toPhysical(1, 1, 1));
        final Geometry las = NrrdReader.readVolume(write(HEADER.replace("left-posterior-superior", "LAS"), LITTLE)).geometry();
        assertArrayEquals(new double[]{12, -17, 35}, las.toPhysical(1, 1, 1));
        assertEquals("2 x 1 x 2 voxels, 2 x 3 x 5 mm", lps.toString());
    }

    @Test
    void spacingsAloneMakeAGridAlongTheAxes() throws IOException {
        final String header = HEADER.replace("space: left-posterior-superior\n", "").replaceAll("space directions.*", "spacings: 2 3 5")
            .replaceAll("space origin.*\n", "");
        assertArrayEquals(new double[]{2, 3, 5}, NrrdReader.readVolume(write(header, LITTLE)).geometry().toPhysical(1, 1, 1));
    }

    @Test
    void labelsAboveZeroAreInside() throws IOException {
        final Path file = write(HEADER.replace("short", "unsigned char"), new byte[]{0, 1, 7, 0});
        assertArrayEquals(new byte[]{0, 1, 1, 0}, NrrdReader.readMask(file).voxels());
        assertRefused(() -> NrrdReader.readMask(write(HEADER, LITTLE)), "a mask voxel is -4.0");
    }

    @Test
    void saysWhichFieldIsWrong() throws IOException {
        assertRefused("NRRD0004", "GIF89a", "magic is another format");
        assertRefused("short", "block", "type is block, expected an integer, float or double");
        assertRefused("type: short\n", "", "type is absent");
        assertRefused("dimension: 3", "dimension: 2", "dimension is 2, expected 3 or 4");
        assertRefused("sizes: 2 1 2", "sizes: 2 1", "sizes is 2 1, expected 3 whole numbers");
        assertRefused("sizes: 2 1 2", "sizes: 2 0 2", "sizes is 0, expected a whole number from 1");
        assertRefused("sizes: 2 1 2", "sizes: 2 x 2", "sizes is x, expected a number");
        assertRefused("left-posterior-superior", "scanner-xyz", "space is scanner-xyz");
        assertRefused("(0,0,5)", "none", "space directions is (2,0,0) (0,-3,0) none, expected 3 vectors");
        assertRefused("(0,0,5)", "(0,0,0)", "vectors longer than 0");
        assertRefused("(0,-3,0)", "(2,3,0)", "orthogonal");
        assertRefused("endian: little\n", "", "endian is absent");
        assertRefused("raw", "bzip2", "encoding is bzip2, expected raw, gzip, text or hex");
        assertRefused("key:=value", "data file: b.raw", "data file is b.raw, expected a file that exists");
        assertRefused("key:=value", "byte skip: -2", "byte skip is -2, expected a whole number from -1");
        assertRefused("sizes: 2 1 2", "sizes: 2000 2000 200", "announced, the file can hold");
        assertRefused("key:=value\n\n", "", "NRRD field line is");
        assertRefused(() -> NrrdReader.readVolume(write(HEADER.replace("key:=value", "#" + "x".repeat(1 << 20)), LITTLE)), "header does not end");
        assertRefused(() -> NrrdReader.readVolume(write(HEADER.replace("raw", "gzip"), new byte[6])), "ends before the last voxel");
        assertRefused(() -> NrrdReader.readVolume(folder.resolve("absent.nrrd")), "no such file");
    }

    private void assertRefused(final String part, final String replacement, final String expected) throws IOException {
        assertRefused(() -> NrrdReader.readVolume(write(HEADER.replace(part, replacement), LITTLE)), expected);
    }

    private void assertRefused(final Executable reading, final String expected) {
        final String message = assertThrows(IOException.class, reading).getMessage();
        assertTrue(message.contains(expected) && message.contains(folder.toString()), message);
    }

    @Property(tries = 500)
    void whateverTheHeaderSaysOnlyAnIoExceptionComes(@ForAll @IntRange(max = 200) final int position, @ForAll final byte value)
        throws IOException {
        final Path file = Files.createTempFile("header", ".nrrd");
        try {
            final byte[] bytes = (HEADER + "12345678").getBytes(StandardCharsets.US_ASCII);
            bytes[position] = value;
            Files.write(file, bytes);
            NrrdReader.readVolume(file);
        } catch (final IOException e) {
            assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
        } finally {
            Files.delete(file);
        }
    }
}
