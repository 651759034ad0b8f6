package org.radflow.features.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.features.DigitalPhantom;
import org.radflow.features.ModalityDefaults;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;

class RadiomicsFeatureExtractorTest {

    private static final DataTableSpec SPEC = new DataTableSpec(column("Patient", StringCell.TYPE), column("Image", VolumeCell.TYPE),
            column("Mask", MaskCell.TYPE));

    private final RadiomicsFeatureExtractorParameters m_parameters = new RadiomicsFeatureExtractorParameters();
    private final ConfigurationParameters m_configuration = m_parameters.m_features.m_configurations[0];
    private final RowProblems m_problems = new RowProblems();

    RadiomicsFeatureExtractorTest() {
        m_parameters.m_image = "Image";
        m_parameters.m_mask = "Mask";
        m_configuration.m_binning = Binning.NONE;
    }

    @Test
    void featuresOfThePhantom() throws InvalidSettingsException {
        DataCell[] cells = cells(new ImageCell(DigitalPhantom.image()), new RegionCell(DigitalPhantom.mask()));
        assertEquals(74, value(cells, "original_diag_morph_mask_vox_count_interp_roi"));
        assertEquals(592, value(cells, "original_morph_vol_approx"));
        assertEquals(5.32, value(cells, "original_cm_contrast_3D_avg"), 0.005);
        assertTrue(cell(cells, "Input Hash").toString().matches("[0-9a-f]{64}"));
        assertTrue(cell(cells, "Settings Hash").toString().matches("[0-9a-f]{64}"));
    }

    @Test
    void imagesAreLeftOutUnlessKept() throws InvalidSettingsException {
        DataTableSpec without = rearranged(SPEC);
        assertEquals("Patient", without.getColumnSpec(0).getName());
        assertEquals(-1, without.findColumnIndex("Image"));
        assertEquals(-1, without.findColumnIndex("Mask"));
        assertEquals(DoubleCell.TYPE, without.getColumnSpec("original_morph_volume").getType());
        m_parameters.m_keepImages = true;
        assertEquals(without.getNumColumns() + 2, rearranged(SPEC).getNumColumns());
    }

    @Test
    void nothingIsOverwritten() throws InvalidSettingsException {
        DataTableSpec spec = new DataTableSpec(SPEC, new DataTableSpec(column("original_stat_mean", DoubleCell.TYPE)));
        DataTableSpec result = rearranged(spec);
        assertTrue(result.containsName("original_stat_mean"));
        assertTrue(result.containsName("original_stat_mean (#1)"));
    }

    @Test
    void aMissingInputPassesItsReasonOn() throws InvalidSettingsException {
        assertReason("The series has a gap", cells(new MissingCell("The series has a gap"), new RegionCell(DigitalPhantom.mask())));
        assertReason("No such ROI", cells(new ImageCell(DigitalPhantom.image()), new MissingCell("No such ROI")));
    }

    @Test
    void anEmptyMaskLeavesNothingToCompute() throws InvalidSettingsException {
        Volume image = DigitalPhantom.image();
        assertReason("The mask is empty", cells(new ImageCell(image), new RegionCell(new Mask(image.geometry(), new byte[80]))));
    }

    @Test
    void aMaskOnAnotherGridSaysWhatDiffers() throws InvalidSettingsException {
        Geometry shifted = Geometry.axisAligned(new int[] {5, 4, 4}, new double[] {2, 2, 2}, new double[] {0, 0, 7});
        DataCell[] cells = cells(new ImageCell(DigitalPhantom.image()), new RegionCell(new Mask(shifted, DigitalPhantom.mask().voxels())));
        String reason = ((MissingValue) cells[0]).getError();
        assertTrue(reason.startsWith("Image and mask are not on the same grid") && reason.contains("7"), reason);
        assertReason(reason, cells);
    }

    @Test
    void settingsAreCheckedBeforeAnyRow() {
        m_configuration.m_limitLower = true;
        m_configuration.m_limitUpper = true;
        m_configuration.m_upper = -2000;
        assertEquals("Re-segmentation range: expected lower <= upper, found [-1000.0, -2000.0]",
                assertThrows(InvalidSettingsException.class, m_parameters::validate).getMessage());
        m_parameters.m_image = "Mask";
        assertEquals("Image column: found 'Mask', expected the name of a column of images",
                assertThrows(InvalidSettingsException.class, () -> FeatureCells.of(SPEC, m_parameters, m_problems)).getMessage());
    }

    @Test
    void settingsReachTheExtractor() throws InvalidSettingsException {
        m_configuration.m_limitLower = true;
        m_configuration.m_excludeOutliers = true;
        m_configuration.m_binning = Binning.FIXED_BIN_NUMBER;
        m_configuration.m_ivhBinning = Binning.FIXED_BIN_SIZE;
        m_configuration.m_diagnostics = false;
        m_configuration.m_merged3d = false;
        m_configuration.m_sliceMerged2d = true;
        assertEquals("IBSI 1; families morphology+local_intensity+intensity_statistics+intensity_histogram+intensity_volume_histogram"
                + "+glcm+glrlm+glszm+gldzm+ngtdm+ngldm; textures 2D_comb+3D_avg, distance 1; range [-1000.0, Infinity]; "
                + "outliers 3.0 sigma; discretisation fbn:32; volume histogram fbs:2.5", m_configuration.configuration(ModalityDefaults.OTHER).settings().describe());
    }

    @Test
    void theModalityChoosesTheGreyLevels() throws InvalidSettingsException {
        m_configuration.m_binning = Binning.BY_MODALITY;
        DataTableSpec spec = new DataTableSpec(SPEC, new DataTableSpec(column("Modality", StringCell.TYPE)));
        m_parameters.m_features.m_modality = "Modality";
        FeatureCells cells = FeatureCells.of(spec, m_parameters, m_problems);
        String[] hashes = Stream.of("CT", "PT", "MR", "US").map(modality -> cells.getCells(new DefaultRow("Row0", new StringCell("P1"),
                new ImageCell(DigitalPhantom.image()), new RegionCell(DigitalPhantom.mask()), new StringCell(modality)), 0))
                .map(row -> row[row.length - 1].toString()).toArray(String[]::new);
        assertEquals(3, Arrays.stream(hashes).distinct().count());
        assertEquals(hashes[2], hashes[3]);
        m_parameters.m_features.m_modality = "Image";
        assertEquals("Modality column: found 'Image', expected the name of a column of text",
                assertThrows(InvalidSettingsException.class, () -> FeatureCells.of(spec, m_parameters, m_problems)).getMessage());
    }

    @Test
    void fewGreyLevelsAndFailedRowsAreReported() throws InvalidSettingsException {
        cells(new ImageCell(DigitalPhantom.image()), new RegionCell(DigitalPhantom.mask()));
        assertEquals("1 row(s) have settings that do not suit them. First: original: discretisation none leaves 6 grey levels, "
                + "expected 8 to 1000", m_problems.message().orElseThrow());
        cells(new MissingCell("The series has a gap"), new RegionCell(DigitalPhantom.mask()));
        assertTrue(m_problems.message().orElseThrow().startsWith("1 row(s) have no features. First: The series has a gap\n1 row(s)"));
    }

    @Test
    void presetsAndNamesOfConfigurations() throws InvalidSettingsException {
        ConfigurationParameters preset = new ConfigurationParameters();
        preset.m_preset = Preset.IBSI_C;
        preset.m_name = "C";
        m_parameters.m_features.m_configurations = new ConfigurationParameters[] {m_configuration, preset};
        DataTableSpec result = rearranged(SPEC);
        assertTrue(result.containsName("original_stat_mean") && result.containsName("original_stat_mean__C"));
        preset.m_name = "";
        assertEquals("Configurations: expected different names or filters, found two columns 'original_diag_img_dim_x_init_img'",
                assertThrows(InvalidSettingsException.class, m_parameters::validate).getMessage());
        preset.m_name = "a b";
        assertEquals("Configuration name: expected letters, digits, points and hyphens, found 'a b'",
                assertThrows(InvalidSettingsException.class, m_parameters::validate).getMessage());
    }

    private DataCell[] cells(DataCell image, DataCell mask) throws InvalidSettingsException {
        return FeatureCells.of(SPEC, m_parameters, m_problems)
                .getCells(new DefaultRow("Row0", new StringCell("P1"), image, mask), 0);
    }

    private DataCell cell(DataCell[] cells, String column) throws InvalidSettingsException {
        List<String> names = Arrays.stream(FeatureCells.of(SPEC, m_parameters, m_problems).getColumnSpecs()).map(DataColumnSpec::getName)
                .toList();
        return cells[names.indexOf(column)];
    }

    private double value(DataCell[] cells, String column) throws InvalidSettingsException {
        return ((DoubleValue) cell(cells, column)).getDoubleValue();
    }

    private static void assertReason(String reason, DataCell[] cells) {
        String[] found = Arrays.stream(cells).map(cell -> ((MissingValue) cell).getError()).distinct().toArray(String[]::new);
        assertArrayEquals(new String[] {reason}, found);
    }

    private DataTableSpec rearranged(DataTableSpec spec) throws InvalidSettingsException {
        return RadiomicsFeatureExtractor.rearranger(spec, m_parameters, m_problems).createSpec();
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** An image held in memory. */
    static final class ImageCell extends HeldCell implements VolumeValue {
        private static final long serialVersionUID = 1;
        private final transient Volume m_volume;

        ImageCell(Volume volume) {
            m_volume = volume;
        }

        @Override
        public Volume getVolume() {
            return m_volume;
        }
    }

    /** A mask held in memory. */
    static final class RegionCell extends HeldCell implements MaskValue {
        private static final long serialVersionUID = 1;
        private final transient Mask m_mask;

        RegionCell(Mask mask) {
            m_mask = mask;
        }

        @Override
        public Mask getMask() {
            return m_mask;
        }
    }

    private abstract static class HeldCell extends DataCell {
        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            return "held";
        }

        @Override
        protected boolean equalsDataCell(DataCell other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
