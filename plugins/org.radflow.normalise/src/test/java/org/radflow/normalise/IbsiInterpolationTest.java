package org.radflow.normalise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;

/** IBSI 1: the published image and mask statistics of the CT phantom after interpolation, in the configurations that interpolate. */
class IbsiInterpolationTest {

    @ParameterizedTest
    @CsvSource({"B, LINEAR, 2, 0", "C, LINEAR, 2, 2", "D, LINEAR, 2, 2", "E, CUBIC_BSPLINE, 2, 2"})
    void statisticsAgreeWithTheConsensus(final String configuration, final Interpolation interpolation, final double inPlane, final double across)
        throws IOException {
        final Volume image = Resampler.round(NiftiReader.readVolume(only("ibsi1/ct-phantom/nifti/image")));
        final Mask mask = NiftiReader.readMask(only("ibsi1/ct-phantom/nifti/mask"));
        final Geometry grid = ResampleGrid.resampled(image.geometry(), new double[]{inPlane, inPlane, across});
        final Volume resampled = Resampler.round(Resampler.resample(image, grid, interpolation));
        final Mask region = Resampler.resample(mask, grid, Interpolation.LINEAR, 0.5);

        final Map<String, Double> found = new HashMap<>();
        statistics(resampled.voxels(), null, found, "mean_int_interp_img", "min_int_interp_img", "max_int_interp_img");
        statistics(resampled.voxels(), region.voxels(), found, "int_mask_mean_int_interp_roi", "int_mask_min_int_interp_roi",
            "int_mask_max_int_interp_roi");
        final int[] box = region.boundingBox();
        for (int axis = 0; axis < 3; axis++) {
            final char letter = "xyz".charAt(axis);
            found.put("img_dim_" + letter + "_interp_img", (double)grid.size(axis));
            found.put("vox_dim_" + letter + "_interp_img", grid.spacing(axis));
            found.put("morph_mask_bb_dim_" + letter + "_interp_roi", box[axis + 3] - box[axis] + 1.0);
        }
        found.put("morph_mask_vox_count_interp_roi", (double)region.count());
        compare(configuration, found);
    }

    private static void statistics(final float[] voxels, final byte[] mask, final Map<String, Double> found, final String mean, final String min,
        final String max) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (int n = 0; n < voxels.length; n++) {
            if (mask == null || mask[n] != 0) {
                sum += voxels[n];
                least = Math.min(least, voxels[n]);
                most = Math.max(most, voxels[n]);
                count++;
            }
        }
        found.put(mean, sum / count);
        found.put(min, least);
        found.put(max, most);
    }

    private static void compare(final String configuration, final Map<String, Double> found) throws IOException {
        int compared = 0;
        for (final String line : Files.readAllLines(ReferenceData.file("ibsi1/reference-values.csv"))) {
            final String[] row = line.split(",", -1);
            if (row[0].equals(configuration) && row[1].equals("diagnostics") && found.containsKey(row[2]) && !row[4].isEmpty()) {
                final BigDecimal rounded = BigDecimal.valueOf(found.get(row[2]))
                    .round(new MathContext(Math.max(3, row[4].replaceAll("\\D", "").length())));
                assertEquals(Double.parseDouble(row[4]), rounded.doubleValue(), Double.parseDouble(row[5]), row[2]);
                compared++;
            }
        }
        assertEquals(found.size(), compared);
    }

    private static Path only(final String folder) throws IOException {
        try (var files = Files.walk(ReferenceData.file(folder))) {
            return files.filter(file -> file.toString().contains(".nii")).findFirst().orElseThrow();
        }
    }
}
