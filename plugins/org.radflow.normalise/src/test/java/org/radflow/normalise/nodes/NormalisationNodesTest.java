package org.radflow.normalise.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.Numbers;
import org.radflow.normalise.denoise.GaussianSmoothing;
import org.radflow.tests.nodes.Tables;

/** The row-wise nodes: what they append, under which names, and what they refuse. */
class NormalisationNodesTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[]{4, 1, 1}, new double[]{2, 1, 1}, new double[]{0, 0, 0});
    private static final DataTableSpec SPEC = new DataTableSpec(Tables.column("MR", VolumeCell.TYPE), Tables.column("Mask", MaskCell.TYPE));

    private static Volume line(final float... voxels) {
        return new Volume(GRID, voxels);
    }

    private static DataCell[] row(final float... voxels) throws Exception {
        return new DataCell[]{Nodes.cell(line(voxels)), Nodes.cell(new Mask(GRID, new byte[]{0, 1, 1, 1}))};
    }

    private static float[] voxels(final DataCell cell) {
        return ((VolumeValue)cell).getVolume().voxels();
    }

    private static void assertAppends(final NewImage.Parameters parameters, final String name, final float[] expected, final float... voxels)
        throws Exception {
        assertEquals(List.of("MR", "Mask", name), Arrays.asList(parameters.rearranger(SPEC).createSpec().getColumnNames()));
        assertArrayEquals(expected, voxels(Nodes.appended(parameters.rearranger(SPEC), row(voxels))[0]), 1e-5f);
        final DataCell[] missing = {new MissingCell("The series has a gap"), row(voxels)[1]};
        assertEquals("The series has a gap", ((MissingValue)Nodes.appended(parameters.rearranger(SPEC), missing)[0]).getError());
    }

    private static void assertRefused(final String message, final Executable code) {
        assertEquals(message, assertThrows(InvalidSettingsException.class, code).getMessage());
    }

    @Test
    void intensityNormaliser() throws Exception {
        final IntensityNormaliserParameters parameters = new IntensityNormaliserParameters();
        parameters.m_image = "MR";
        parameters.m_mask = "Mask";
        parameters.m_region = Region.MASK;
        assertAppends(parameters, "MR (normalised)", new float[]{-2.4494898f, -1.2247449f, 0, 1.2247449f}, 0, 1, 2, 3);
        parameters.m_method = IntensityNormaliserParameters.Method.PERCENTILES;
        parameters.m_region = Region.IMAGE;
        parameters.m_lower = 0;
        parameters.m_upper = 100;
        assertAppends(parameters, "MR (normalised)", new float[]{0, 0.25f, 0.5f, 1}, 0, 1, 2, 4);
        parameters.m_region = Region.BODY;
        assertAppends(parameters, "MR (normalised)", new float[]{-10, -10, 0, 1}, 0, 0, 10, 11);
        parameters.m_upper = 0;
        assertRefused("Percentiles: found 0.0 and 0.0, expected two ascending numbers from 0 to 100", parameters::validate);
        parameters.m_image = "CT";
        assertRefused("Image column: found 'CT', expected the name of a column of images", () -> parameters.rearranger(SPEC));
    }

    @Test
    void aRowThatCannotBeNormalisedSaysWhy() throws Exception {
        final IntensityNormaliserParameters parameters = new IntensityNormaliserParameters();
        parameters.m_image = "MR";
        parameters.m_mask = "Mask";
        parameters.m_region = Region.MASK;
        assertEquals("Mask: found the intensity 5.0 alone, expected more than one value",
            ((MissingValue)Nodes.appended(parameters.rearranger(SPEC), row(0, 5, 5, 5))[0]).getError());
        final Mask elsewhere = new Mask(GRID.with(new int[]{4, 1, 1}, new double[]{2, 1, 1}, new double[]{0, 0, 7}), new byte[4]);
        final String reason = ((MissingValue)Nodes.appended(parameters.rearranger(SPEC), row(0, 1, 2, 3)[0], Nodes.cell(elsewhere))[0]).getError();
        assertTrue(reason.contains("another grid") && reason.endsWith("up to 7 mm apart"), reason);
    }

    @Test
    void intensityWindow() throws Exception {
        final IntensityWindowParameters parameters = new IntensityWindowParameters();
        parameters.m_image = "MR";
        assertAppends(parameters, "MR (window)", new float[]{-150, -20, 250, 250}, -900, -20, 250, 1000);
        parameters.m_window = IntensityWindowParameters.Choice.LUNG;
        parameters.m_scale = true;
        assertAppends(parameters, "MR (window)", new float[]{0, 0.5f, 1, 1}, -1400, -600, 150, 1000);
        parameters.m_window = IntensityWindowParameters.Choice.PERCENTILES;
        parameters.m_lowerPercentile = 0;
        parameters.m_upperPercentile = 100;
        assertAppends(parameters, "MR (window)", new float[]{0, 0.25f, 0.5f, 1}, 0, 1, 2, 4);
        parameters.m_window = IntensityWindowParameters.Choice.LIMITS;
        parameters.m_lower = 2000;
        assertRefused("Window: found 2000.0 to 1000.0, expected two finite, ascending intensities", parameters::validate);
    }

    @Test
    void referenceRegionNormaliser() throws Exception {
        final ReferenceRegionNormaliserParameters parameters = new ReferenceRegionNormaliserParameters();
        parameters.m_image = "MR";
        parameters.m_mask = "Mask";
        assertAppends(parameters, "MR (ratio)", new float[]{0.5f, 0.25f, 1, 10}, 10, 5, 20, 200);
        parameters.m_statistic = ReferenceRegionNormaliserParameters.Statistic.MEAN;
        assertAppends(parameters, "MR (ratio)", new float[]{0.5f, 0.5f, 1, 1.5f}, 10, 10, 20, 30);
    }

    @Test
    void whiteStripeNormaliser() throws Exception {
        final WhiteStripeNormaliserParameters parameters = new WhiteStripeNormaliserParameters();
        parameters.m_image = "MR";
        parameters.m_region = Region.IMAGE;
        final Geometry grid = Geometry.axisAligned(new int[]{20, 20, 10}, new double[]{1, 1, 1}, new double[3]);
        final Volume volume = new Numbers(1).volume(grid, 100);
        for (int n = 0; n < volume.voxels().length; n++) {
            volume.voxels()[n] += n % 10 < 6 ? 300 : 0;
        }
        final float[] scaled = voxels(Nodes.appended(parameters.rearranger(SPEC), Nodes.cell(volume), row(0, 1, 2, 3)[1])[0]);
        assertTrue(scaled[6] < -10 && Math.abs(scaled[0]) < 10, () -> scaled[6] + " " + scaled[0]);
        parameters.m_width = 0.5;
        assertRefused("Stripe width: found 0.5, expected above 0 and below 0.5", parameters::validate);
    }

    @Test
    void imageDenoiser() throws Exception {
        final ImageDenoiserParameters parameters = new ImageDenoiserParameters();
        parameters.m_image = "MR";
        parameters.m_method = ImageDenoiserParameters.Method.GAUSSIAN;
        final float[] voxels = {0, 10, 30, 20};
        assertAppends(parameters, "MR (denoised)", new GaussianSmoothing(1).apply(line(voxels)).voxels(), voxels);
        parameters.m_method = ImageDenoiserParameters.Method.MEDIAN;
        assertAppends(parameters, "MR (denoised)", new float[]{0, 10, 20, 20}, voxels);
        for (final ImageDenoiserParameters.Method method : ImageDenoiserParameters.Method.values()) {
            parameters.m_method = method;
            assertAppends(parameters, "MR (denoised)", new float[]{7, 7, 7, 7}, 7, 7, 7, 7);
        }
        parameters.m_scale = 0;
        assertRefused("Scale (mm): found 0.0, expected a positive number", parameters::validate);
    }

    @Test
    void biasFieldCorrection() throws Exception {
        final BiasFieldCorrectionParameters parameters = new BiasFieldCorrectionParameters();
        parameters.m_image = "MR";
        parameters.m_region = Region.IMAGE;
        parameters.m_field = true;
        assertEquals(List.of("MR", "Mask", "MR (N4)", "MR (bias field)"),
            Arrays.asList(BiasFieldCells.appended(SPEC, parameters).createSpec().getColumnNames()));
        final DataCell[] cells = Nodes.appended(BiasFieldCells.appended(SPEC, parameters), row(10, 20, 30, 40));
        for (int n = 0; n < 4; n++) {
            assertEquals(10 * (n + 1), voxels(cells[0])[n] * voxels(cells[1])[n], 1e-3);
        }
        assertEquals("Mask: found 0 voxels with positive, finite intensities (of every 4. voxel), expected at least 2",
            ((MissingValue)Nodes.appended(BiasFieldCells.appended(SPEC, parameters), row(-1, -2, -3, -4))[1]).getError());
        parameters.m_levels = 9;
        assertRefused("Fitting levels: found 9, expected 1 to 8", parameters::validate);
    }

    @Test
    void imageRegistrationCarriesImageAndMaskOver() throws Exception {
        final Geometry grid = Geometry.axisAligned(new int[]{24, 24, 12}, new double[]{2, 2, 3}, new double[3]);
        final Geometry shifted = Geometry.axisAligned(new int[]{24, 24, 12}, new double[]{2, 2, 3}, new double[]{6, -4, 3});
        final float[] ball = new float[grid.voxels()];
        final byte[] inside = new byte[grid.voxels()];
        for (int n = 0; n < ball.length; n++) {
            final double distance = Math.hypot(Math.hypot(2 * (n % 24 - 12), 3 * (n / 24 % 24 - 11)), 3 * (n / 576 - 6));
            ball[n] = (float)(100 / (1 + Math.exp((distance - 12) / 2)));
            inside[n] = (byte)(distance < 10 ? 1 : 0);
        }
        final DataTableSpec spec = new DataTableSpec(Tables.column("Before", VolumeCell.TYPE), Tables.column("After", VolumeCell.TYPE),
            Tables.column("GTV", MaskCell.TYPE));
        final ImageRegistrationParameters parameters = new ImageRegistrationParameters();
        parameters.m_fixed = "Before";
        parameters.m_moving = "After";
        parameters.m_mask = "GTV";
        parameters.m_similarity = ImageRegistrationParameters.SimilarityChoice.MEAN_SQUARES;
        assertEquals(List.of("Before", "After", "GTV", "After (registered)", "GTV (registered)", "Transform", "Rotation X (°)", "Rotation Y (°)",
            "Rotation Z (°)", "Shift X (mm)", "Shift Y (mm)", "Shift Z (mm)", "Similarity", "Overlap"),
            Arrays.asList(RegistrationCells.appended(spec, parameters).createSpec().getColumnNames()));
        final DataCell[] cells = Nodes.appended(RegistrationCells.appended(spec, parameters), Nodes.cell(new Volume(grid, ball)),
            Nodes.cell(new Volume(shifted, ball)), Nodes.cell(new Mask(shifted, inside)));
        assertArrayEquals(inside, ((MaskValue)cells[1]).getMask().voxels());
        assertEquals(16, cells[2].toString().split(" ").length);
        final double[] shift = {6, -4, 3};
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(0, ((DoubleValue)cells[3 + axis]).getDoubleValue(), 0.5);
            assertEquals(shift[axis], ((DoubleValue)cells[6 + axis]).getDoubleValue(), 0.1);
        }
        final DataCell[] wrong = Nodes.appended(RegistrationCells.appended(spec, parameters), Nodes.cell(new Volume(grid, ball)),
            Nodes.cell(new Volume(shifted, ball)), Nodes.cell(new Mask(grid, inside)));
        assertTrue(((MissingValue)wrong[13 - 3]).getError().startsWith("The mask lies on another grid than the image"));
        parameters.m_samples = 10;
        assertRefused("Points: found 10, expected at least 1000", parameters::validate);
    }
}
