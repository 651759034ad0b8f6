package org.radflow.image.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

class AxisCodesTest {

    private static final int[] SIZE = {2, 3, 4};
    private static final double[] SPACING = {1.5, 2, 3.25};
    private static final double[] ORIGIN = {10, -20, 30};

    @TempDir
    Path folder;

    static List<String> codes() {
        return AxisCodes.all();
    }

    @Test
    void thereAre48() {
        assertEquals(48, new HashSet<>(codes()).size());
    }

    /** Where voxel (1, 2, 3) lies in LPS, from the letters alone. */
    private static double[] expected(final String code) {
        final double[] position = ORIGIN.clone();
        for (int a = 0; a < 3; a++) {
            position[AxisCodes.axis(code.charAt(a))] += AxisCodes.sign(code.charAt(a)) * (a + 1) * SPACING[a];
        }
        return position;
    }

    private static void assertPlaced(final String code, final ImageFile image) throws IOException {
        assertArrayEquals(expected(code), image.geometry().toPhysical(1, 2, 3), code);
        assertArrayEquals(ORIGIN, image.geometry().toPhysical(0, 0, 0), code);
        final float[] voxels = image.volume(0).voxels();
        for (int n = 0; n < voxels.length; n++) {
            assertEquals(n, voxels[n]);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void niftiIsPlacedByItsSform(final String code) throws IOException {
        final ByteBuffer file = ByteBuffer.allocate(352 + 24).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, 348).putShort(40, (short)3).putShort(42, (short)2).putShort(44, (short)3).putShort(46, (short)4).putShort(70, (short)2);
        file.putFloat(108, 352).put(344, (byte)'n').put(345, (byte)'+').put(346, (byte)'1').putShort(254, (short)1);
        for (int row = 0; row < 3; row++) {
            final int toRas = row < 2 ? -1 : 1;
            for (int a = 0; a < 3; a++) {
                file.putFloat(280 + 16 * row + 4 * a, AxisCodes.axis(code.charAt(a)) == row
                    ? (float)(toRas * AxisCodes.sign(code.charAt(a)) * SPACING[a]) : 0);
            }
            file.putFloat(292 + 16 * row, (float)(toRas * ORIGIN[row]));
        }
        for (int n = 0; n < 24; n++) {
            file.put(352 + n, (byte)n);
        }
        final Path path = Files.write(folder.resolve(code + ".nii"), file.array());
        assertPlaced(code, NiftiReader.open(path, NiftiPlacement.AUTOMATIC));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void nrrdIsPlacedInEachSpace(final String code) throws IOException {
        final int[][] signs = {{1, 1, 1}, {-1, -1, 1}, {1, -1, 1}};
        final String[] spaces = {"left-posterior-superior", "RAS", "left-anterior-superior"};
        for (int s = 0; s < 3; s++) {
            final StringBuilder header = new StringBuilder("NRRD0004\ntype: uchar\ndimension: 3\nspace: " + spaces[s]
                + "\nsizes: 2 3 4\nencoding: raw\nspace directions:");
            for (int a = 0; a < 3; a++) {
                final double[] vector = new double[3];
                final int row = AxisCodes.axis(code.charAt(a));
                vector[row] = signs[s][row] * AxisCodes.sign(code.charAt(a)) * SPACING[a];
                header.append(" (" + vector[0] + "," + vector[1] + "," + vector[2] + ")");
            }
            header.append("\nspace origin: (" + signs[s][0] * ORIGIN[0] + "," + signs[s][1] * ORIGIN[1] + "," + signs[s][2] * ORIGIN[2] + ")\n\n");
            final Path path = folder.resolve(code + ".nrrd");
            try (var out = Files.newOutputStream(path)) {
                out.write(header.toString().getBytes(StandardCharsets.US_ASCII));
                for (int n = 0; n < 24; n++) {
                    out.write(n);
                }
            }
            assertPlaced(code, NrrdReader.open(path));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void whatIsWrittenIsReadAsItWas(final String code) throws IOException {
        final Geometry geometry = AxisCodes.geometry(code, SIZE, SPACING, ORIGIN);
        final float[] voxels = new float[24];
        for (int n = 0; n < 24; n++) {
            voxels[n] = n;
        }
        final Volume volume = new Volume(geometry, voxels);
        for (final String name : new String[]{"1.nii", "2.nii.gz", "3.nrrd"}) {
            final Path path = folder.resolve(code + name);
            if (name.endsWith("nrrd")) {
                NrrdWriter.write(volume, path);
            } else {
                NiftiWriter.write(volume, path, name.charAt(0) - '0');
                assertEquals(geometry, NiftiReader.open(path, NiftiPlacement.SFORM).geometry(), name);
                assertEquals(Optional.empty(), geometry.difference(NiftiReader.open(path, NiftiPlacement.QFORM).geometry(), 1e-5), name);
            }
            final ImageFile image = ImageFiles.open(path, NiftiPlacement.AUTOMATIC);
            assertEquals(geometry, image.geometry(), name);
            assertPlaced(code, image);
        }
    }

    /** Affines (RAS) that nibabel 5 gives for these codes, which it names by where the axes go: nibabel.orientations.axcodes2ornt, inv_ornt_aff. */
    @ParameterizedTest
    @CsvSource({"RAS, 1.5 0 0 0 2 0 0 0 3.25", "LPS, -1.5 0 0 0 -2 0 0 0 3.25", "PSR, 0 0 3.25 -1.5 0 0 0 2 0", "IRA, 0 2 0 0 0 3.25 -1.5 0 0",
        "SLP, 0 -2 0 0 0 -3.25 1.5 0 0", "ASL, 0 0 -3.25 1.5 0 0 0 2 0"})
    void theWrittenAffineIsThatOfNibabel(final String code, final String affine) throws IOException {
        final Path path = folder.resolve("a.nii");
        NiftiWriter.write(new Volume(AxisCodes.geometry(code, SIZE, SPACING, ORIGIN), new float[24]), path, 1);
        final ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        final String[] expected = affine.strip().split(" ");
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                assertEquals(Float.parseFloat(expected[3 * row + column]), file.getFloat(280 + 16 * row + 4 * column));
            }
        }
        assertArrayEquals(new float[]{-10, 20, 30}, new float[]{file.getFloat(292), file.getFloat(308), file.getFloat(324)});
    }
}
