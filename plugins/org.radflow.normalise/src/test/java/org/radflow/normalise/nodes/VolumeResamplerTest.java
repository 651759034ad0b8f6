package org.radflow.normalise.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.parameters.NodeParameters;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.tests.nodes.Tables;

class VolumeResamplerTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[]{4, 1, 1}, new double[]{2, 1, 1}, new double[]{0, 0, 0});
    private static final DataTableSpec SPEC = new DataTableSpec(Tables.column("Image", VolumeCell.TYPE), Tables.column("Mask", MaskCell.TYPE));

    private final VolumeResamplerParameters m_parameters = new VolumeResamplerParameters();

    VolumeResamplerTest() {
        m_parameters.m_image = "Image";
        m_parameters.m_mask = "Mask";
        m_parameters.m_spacingX = 1;
        m_parameters.m_spacingY = 0;
        m_parameters.m_spacingZ = 0;
    }

    @Test
    void resamplesImageAndMaskAndRounds() throws Exception {
        final DataCell[] cells = cells(image(), mask(GRID));
        assertArrayEquals(new float[]{0, 2, 8, 15, 25, 28, 22, 20}, ((VolumeValue)cells[0]).getVolume().voxels());
        assertArrayEquals(new byte[]{0, 0, 1, 1, 1, 1, 0, 0}, ((MaskValue)cells[1]).getMask().voxels());
        m_parameters.m_round = false;
        assertEquals(2.5f, ((VolumeValue)cells(image(), mask(GRID))[0]).getVolume().voxels()[1]);
    }

    @Test
    void aMissingInputPassesItsReasonOn() throws Exception {
        assertReason("The series has a gap", cells(new MissingCell("The series has a gap"), mask(GRID)));
        assertReason("No such ROI", cells(image(), new MissingCell("No such ROI")));
    }

    @Test
    void aMaskOnAnotherGridSaysWhatDiffers() throws Exception {
        final DataCell[] cells = cells(image(), mask(GRID.with(new int[]{4, 1, 1}, new double[]{2, 1, 1}, new double[]{0, 0, 7})));
        final String reason = ((MissingValue)cells[0]).getError();
        assertTrue(reason.contains("another grid") && reason.contains("up to 7 mm apart"), reason);
        assertReason(reason, cells);
    }

    @Test
    void columnsAreAppendedUnderNamesOfTheirOwn() throws Exception {
        assertEquals(List.of("Image", "Mask", "Image (resampled)", "Mask (resampled)"), names(SPEC));
        final DataTableSpec taken = new DataTableSpec(SPEC, new DataTableSpec(Tables.column("Image (resampled)", VolumeCell.TYPE)));
        assertEquals(List.of("Image", "Mask", "Image (resampled)", "Image (resampled) (#1)", "Mask (resampled)"), names(taken));
        m_parameters.m_mask = "";
        assertEquals(List.of("Image", "Mask", "Image (resampled)"), names(SPEC));
    }

    @Test
    void settingsAreCheckedBeforeAnyRow() {
        m_parameters.m_spacingY = -1;
        assertEquals("Spacing: found -1.0 mm, expected 0 (keep) or a positive number",
            assertThrows(InvalidSettingsException.class, m_parameters::validate).getMessage());
        m_parameters.m_spacingY = 0;
        m_parameters.m_threshold = 0;
        assertThrows(InvalidSettingsException.class, m_parameters::validate);
        m_parameters.m_image = "Mask";
        assertEquals("Image column: found 'Mask', expected the name of a column of images",
            assertThrows(InvalidSettingsException.class, () -> rearranged(SPEC)).getMessage());
    }

    private DataCell[] cells(final DataCell image, final DataCell mask) throws InvalidSettingsException {
        return VolumeResampler.of(SPEC, m_parameters).getCells(new DefaultRow("Row0", image, mask), 0);
    }

    private static void assertReason(final String reason, final DataCell[] cells) {
        assertArrayEquals(new String[]{reason, reason}, Arrays.stream(cells).map(cell -> ((MissingValue)cell).getError()).toArray(String[]::new));
    }

    private List<String> names(final DataTableSpec spec) throws InvalidSettingsException {
        return Arrays.asList(rearranged(spec).getColumnNames());
    }

    private DataTableSpec rearranged(final DataTableSpec spec) throws InvalidSettingsException {
        final ColumnRearranger[] result = new ColumnRearranger[1];
        VolumeResampler.rearrange(new RearrangeColumnsInput() {
            @Override
            @SuppressWarnings("unchecked")
            public <S extends NodeParameters> S getParameters() {
                return (S)m_parameters;
            }

            @Override
            public DataTableSpec getDataTableSpec() {
                return spec;
            }
        }, rearranger -> result[0] = rearranger);
        return result[0].createSpec();
    }

    private static VolumeCell image() throws IOException {
        return Nodes.cell(new Volume(GRID, new float[]{0, 10, 30, 20}));
    }

    private static MaskCell mask(final Geometry grid) throws IOException {
        return Nodes.cell(new Mask(grid, new byte[]{0, 1, 1, 0}));
    }
}
