package org.radflow.image.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class WritersTest {

    @TempDir
    Path folder;

    private static final Geometry GRID = Geometry.axisAligned(new int[]{2, 1, 3}, new double[]{1, 2, 3}, new double[]{4, 5, 6});

    private static Volume read(final Path file) throws IOException {
        return ImageFiles.open(file, NiftiPlacement.AUTOMATIC).onlyVolume();
    }

    private void write(final Volume volume, final String name) throws IOException {
        if (name.endsWith("nrrd")) {
            NrrdWriter.write(volume, folder.resolve(name));
        } else {
            NiftiWriter.write(volume, folder.resolve(name), name.charAt(0) - '0');
        }
    }

    @Test
    void everyVoxelComesBack() throws IOException {
        final float[][] images = {{0, 1, -32768, 32767, 4, 5}, {0.1f, -1e30f, Float.NaN, Float.NEGATIVE_INFINITY, -0.0f, 40_000}};
        for (final String name : new String[]{"1.nii", "1.nii.gz", "2.nii", "2.nii.gz", "a.nrrd"}) {
            for (final float[] voxels : images) {
                write(new Volume(GRID, voxels), name);
                final Volume read = read(folder.resolve(name));
                assertArrayEquals(voxels, read.voxels(), name);
                assertEquals(GRID, read.geometry(), name);
            }
        }
    }

    @Test
    void masksComeBackAsLabels() throws IOException {
        final Mask mask = new Mask(GRID, new byte[]{0, 1, 1, 0, 0, 1});
        NiftiWriter.write(mask, folder.resolve("m.nii.gz"), 1);
        NrrdWriter.write(mask, folder.resolve("m.nrrd"));
        assertArrayEquals(mask.voxels(), NiftiReader.readMask(folder.resolve("m.nii.gz")).voxels());
        assertArrayEquals(mask.voxels(), NrrdReader.readMask(folder.resolve("m.nrrd")).voxels());
    }

    @Test
    void wholeNumbersAreStoredAsInt16() throws IOException {
        write(new Volume(GRID, new float[6]), "1.nii");
        final ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("1.nii"))).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(4, header.getShort(70));
        assertEquals(16, header.getShort(72));
        assertEquals(352 + 12, header.capacity());
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        for (final String name : new String[]{"1.nii.gz", "2.nii.gz", "a.nrrd"}) {
            write(new Volume(GRID, new float[]{0, 1, 2, 3, 4, 5.5f}), name);
            final byte[] first = Files.readAllBytes(folder.resolve(name));
            write(new Volume(GRID, new float[]{0, 1, 2, 3, 4, 5.5f}), name);
            assertArrayEquals(first, Files.readAllBytes(folder.resolve(name)));
        }
    }

    @Test
    void nifti1RefusesWhatItCannotCount() {
        final Volume wide = new Volume(Geometry.axisAligned(new int[]{32_768, 1, 1}, new double[]{1, 1, 1}, new double[3]), new float[32_768]);
        final String message = assertThrows(IOException.class, () -> write(wide, "1.nii")).getMessage();
        assertTrue(message.contains("found an image of 32768 voxels along axis 0, expected at most 32767"), message);
    }

    /** Any rotation, right- and left-handed, comes back: to rounding in 64 bits, and by sform and qform of NIfTI-1 to that in 32 bits. */
    @Property(tries = 300)
    void obliqueGridsComeBack(@ForAll @DoubleRange(min = -3.2, max = 3.2) final double a, @ForAll @DoubleRange(min = -3.2, max = 3.2) final double b,
        @ForAll @DoubleRange(min = -3.2, max = 3.2) final double c, @ForAll final boolean mirrored) throws IOException {
        final double[] d = rotation(a, b, c);
        for (int row = 0; mirrored && row < 3; row++) {
            d[3 * row + 1] = -d[3 * row + 1];
        }
        final Geometry grid = new Geometry(new int[]{2, 1, 3}, new double[]{0.7, 1.3, 5}, new double[]{-120.25, 33.3, 900}, d);
        final Volume volume = new Volume(grid, new float[6]);
        for (final String ending : new String[]{"1.nii", "2.nii", "a.nrrd"}) {
            final Path file = Files.createTempFile("grid", ending);
            try {
                if (ending.endsWith("nrrd")) {
                    NrrdWriter.write(volume, file);
                } else {
                    NiftiWriter.write(volume, file, ending.charAt(0) - '0');
                    final Geometry qform = NiftiReader.open(file, NiftiPlacement.QFORM).geometry();
                    assertEquals(Optional.empty(), grid.difference(qform, ending.startsWith("1") ? 0.01 : 1e-5));
                }
                assertEquals(Optional.empty(), grid.difference(read(file).geometry(), ending.startsWith("1") ? 1e-4 : 1e-9));
            } finally {
                Files.delete(file);
            }
        }
    }

    private static double[] rotation(final double a, final double b, final double c) {
        final double[][] r = {{Math.cos(a), -Math.sin(a), 0}, {Math.sin(a), Math.cos(a), 0}, {0, 0, 1}};
        final double[][] s = {{Math.cos(b), 0, Math.sin(b)}, {0, 1, 0}, {-Math.sin(b), 0, Math.cos(b)}};
        final double[][] t = {{1, 0, 0}, {0, Math.cos(c), -Math.sin(c)}, {0, Math.sin(c), Math.cos(c)}};
        final double[][] product = times(times(r, s), t);
        final double[] flat = new double[9];
        for (int n = 0; n < 9; n++) {
            flat[n] = product[n / 3][n % 3];
        }
        return flat;
    }

    private static double[][] times(final double[][] x, final double[][] y) {
        final double[][] product = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int n = 0; n < 3; n++) {
                    product[row][column] += x[row][n] * y[n][column];
                }
            }
        }
        return product;
    }
}
