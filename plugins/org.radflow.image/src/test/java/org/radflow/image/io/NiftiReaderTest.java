package org.radflow.image.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NiftiReaderTest {

    @TempDir
    Path folder;

    /** A 2 x 1 x 2 image of int16 voxels 1, 2, 3, -4 with slope 2 and intercept 10. */
    private static ByteBuffer image(final ByteOrder order) {
        final ByteBuffer file = ByteBuffer.allocate(352 + 8).order(order);
        file.putInt(0, 348).putShort(40, (short)3).putShort(42, (short)2).putShort(44, (short)1).putShort(46, (short)2);
        file.putShort(70, (short)4).putFloat(76, 1).putFloat(80, 2).putFloat(84, 3).putFloat(88, 5).putFloat(108, 352);
        file.putFloat(112, 2).putFloat(116, 10).put(344, (byte)'n').put(345, (byte)'+').put(346, (byte)'1');
        file.putShort(352, (short)1).putShort(354, (short)2).putShort(356, (short)3).putShort(358, (short)-4);
        return file;
    }

    private Path write(final String name, final ByteBuffer content) throws IOException {
        final Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
            packed.write(content.array());
        }
        return file;
    }

    @Test
    void readsBothByteOrdersPackedOrNot() throws IOException {
        for (final ByteOrder order : new ByteOrder[]{ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (final String name : new String[]{"a.nii", "a.nii.gz"}) {
                final Volume volume = NiftiReader.readVolume(write(name, image(order)));
                assertArrayEquals(new float[]{12, 14, 16, 2}, volume.voxels());
                assertEquals("2 x 1 x 2 voxels, 2 x 3 x 5 mm", volume.geometry().toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 200", "4, 2, -300", "8, 4, -70000", "16, 4, 0.25", "64, 8, -0.125", "256, 1, -5", "512, 2, 65535", "768, 4, 4294967040"})
    void readsEveryTypeOfVoxel(final short datatype, final int bytes, final double value) throws IOException {
        for (final ByteOrder order : new ByteOrder[]{ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            final ByteBuffer file = ByteBuffer.allocate(352 + 4 * bytes).order(order).put(0, image(order).array(), 0, 352);
            file.putShort(70, datatype).putFloat(112, 0);
            final int last = 352 + 3 * bytes;
            switch (datatype) {
                case 16 -> file.putFloat(last, (float)value);
                case 64 -> file.putDouble(last, value);
                default -> {
                    for (int n = 0; n < bytes; n++) {
                        file.put(last + (order == ByteOrder.LITTLE_ENDIAN ? n : bytes - 1 - n), (byte)((long)value >> 8 * n));
                    }
                }
            }
            assertArrayEquals(new float[]{0, 0, 0, (float)value}, NiftiReader.readVolume(write("t.nii", file)).voxels());
        }
    }

    @Test
    void lengthsAreTurnedIntoMillimetres() throws IOException {
        final ByteBuffer file = image(ByteOrder.LITTLE_ENDIAN).putShort(252, (short)1).putFloat(268, 7);
        assertPlaced(file.put(123, (byte)1), new double[]{2000, 3000, 5000}, -7000);
        assertPlaced(file.put(123, (byte)(2 | 8)), new double[]{2, 3, 5}, -7);
        assertPlaced(file.put(123, (byte)3), new double[]{0.002, 0.003, 0.005}, -0.007);
        assertRefused("xyzt_units", file.put(123, (byte)4));
    }

    private void assertPlaced(final ByteBuffer content, final double[] spacing, final double x) throws IOException {
        final Geometry geometry = NiftiReader.readVolume(write("u.nii", content)).geometry();
        assertArrayEquals(spacing, new double[]{geometry.spacing(0), geometry.spacing(1), geometry.spacing(2)}, 1e-9);
        assertEquals(x, geometry.origin(0), 1e-9);
    }

    /** Some bits of a packed file mean nothing: without them the content is the same. */
    @Test
    void damageInAPackedFileNeverChangesAnImageUnnoticed() throws IOException {
        final Path file = write("d.nii.gz", image(ByteOrder.LITTLE_ENDIAN));
        final Volume whole = NiftiReader.readVolume(file);
        final byte[] bytes = Files.readAllBytes(file);
        final int trailer = bytes.length - 8;
        for (int bit = 8 * 10; bit < 8 * bytes.length; bit++) {
            final byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= 1 << bit % 8;
            Files.write(file, damaged);
            try {
                final Volume read = NiftiReader.readVolume(file);
                assertTrue(bit / 8 < trailer, "checksum or length, bit " + bit);
                assertArrayEquals(whole.voxels(), read.voxels(), "bit " + bit);
                assertEquals(whole.geometry(), read.geometry(), "bit " + bit);
            } catch (final IOException e) {
                assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
            }
        }
    }

    @Property(tries = 500)
    void whateverTheHeaderSaysOnlyAnIoExceptionComes(@ForAll @IntRange(max = 347) final int first, @ForAll @IntRange(max = 347) final int second,
        @ForAll final byte value) throws IOException {
        final Path file = Files.createTempFile("header", ".nii");
        try {
            Files.write(file, image(ByteOrder.LITTLE_ENDIAN).put(first, value).put(second, (byte)~value).array());
            NiftiReader.readVolume(file);
        } catch (final IOException e) {
            assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theSformPlacesTheImageInLps() throws IOException {
        final ByteBuffer file = image(ByteOrder.LITTLE_ENDIAN);
        file.putShort(254, (short)1).putFloat(280, -2).putFloat(292, 30).putFloat(300, -3).putFloat(308, 40).putFloat(320, 5).putFloat(324, 50);
        final Geometry geometry = NiftiReader.readVolume(write("s.nii", file)).geometry();
        assertArrayEquals(new double[]{-30, -40, 50}, geometry.toPhysical(0, 0, 0));
        assertArrayEquals(new double[]{-30 + 2, -40 + 3, 50 + 5}, geometry.toPhysical(1, 1, 1));
    }

    @Test
    void theQformTurnsByTheQuaternion() throws IOException {
        final ByteBuffer file = image(ByteOrder.LITTLE_ENDIAN);
        file.putShort(252, (short)1).putFloat(256, 0).putFloat(260, 0).putFloat(264, 1).putFloat(268, 7).putFloat(76, -1);
        final Geometry geometry = NiftiReader.readVolume(write("q.nii", file)).geometry();
        assertArrayEquals(new double[]{-7 + 2, 3, -5}, geometry.toPhysical(1, 1, 1), 1e-6);
    }

    @Test
    void refusesWhatIsNotASingleCompleteImage() throws IOException {
        assertRefused("dim[4]", image(ByteOrder.LITTLE_ENDIAN).putShort(40, (short)4).putShort(48, (short)9));
        assertRefused("datatype", image(ByteOrder.LITTLE_ENDIAN).putShort(70, (short)128));
        assertRefused("magic", image(ByteOrder.LITTLE_ENDIAN).put(345, (byte)'i'));
        assertRefused("sizeof_hdr", image(ByteOrder.LITTLE_ENDIAN).putInt(0, 1));
        assertRefused("announced", image(ByteOrder.LITTLE_ENDIAN).putShort(42, (short)30_000).putShort(44, (short)30_000));
        assertRefused("orthogonal", image(ByteOrder.LITTLE_ENDIAN).putShort(254, (short)1).putFloat(280, 2).putFloat(284, 2).putFloat(300, 3)
            .putFloat(320, 5));
        assertRefused("ends before", ByteBuffer.wrap(Arrays.copyOf(image(ByteOrder.LITTLE_ENDIAN).array(), 200)));
        assertRefused("scl_inter", image(ByteOrder.LITTLE_ENDIAN).putFloat(116, Float.NaN));
        assertRefused("no such file", null);
    }

    private void assertRefused(final String expected, final ByteBuffer content) throws IOException {
        final Path file = content == null ? folder.resolve("absent.nii") : write("refused.nii", content);
        final String message = assertThrows(IOException.class, () -> NiftiReader.readVolume(file)).getMessage();
        assertTrue(message.contains(expected) && message.contains(file.toString()), message);
    }

    @Test
    void aMapOfProbabilitiesIsNoMask() throws IOException {
        final Path file = write("map.nii", image(ByteOrder.LITTLE_ENDIAN).putFloat(112, 0.5f).putFloat(116, 0).putShort(358, (short)0));
        final String message = assertThrows(IOException.class, () -> NiftiReader.readMask(file)).getMessage();
        assertTrue(message.contains("is 0.5, expected a whole number") && message.contains(file.toString()), message);
    }

    @Test
    void labelsMayBeScaled() throws IOException {
        final ByteBuffer file = image(ByteOrder.LITTLE_ENDIAN).putFloat(112, 1 / 255f).putFloat(116, 0);
        file.putShort(352, (short)0).putShort(354, (short)255).putShort(356, (short)510).putShort(358, (short)0);
        assertArrayEquals(new byte[]{0, 1, 1, 0}, NiftiReader.readMask(write("scaled.nii", file)).voxels());
    }

    @Test
    void aMaskVoxelBelowZeroIsRefused() throws IOException {
        final Path file = write("mask.nii", image(ByteOrder.LITTLE_ENDIAN).putFloat(112, 1).putFloat(116, 0));
        assertThrows(IOException.class, () -> NiftiReader.readMask(file));
        final Path good = write("mask.nii", image(ByteOrder.LITTLE_ENDIAN).putFloat(112, 1).putFloat(116, 0).putShort(358, (short)0));
        assertArrayEquals(new byte[]{1, 1, 1, 0}, NiftiReader.readMask(good).voxels());
    }
}
