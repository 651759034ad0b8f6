package org.radflow.segment.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.segment.Cases;

class ThresholdSegmenterTest {

    private static final Geometry GRID = Cases.grid(6, 1, 1);
    private static final DataTableSpec SPEC = Rows.spec("imm");
    private static final Volume SUV = new Volume(GRID, new float[] {1, 2, 3, 4, 10, 20});
    private static final Mask LEFT = Cases.box(GRID, 0, 0, 0, 4, 0, 0);
    private static final Mask LIVER = Cases.box(GRID, 0, 0, 0, 2, 0, 0);

    private final ThresholdSegmenterParameters parameters = new ThresholdSegmenterParameters();

    ThresholdSegmenterTest() {
        parameters.m_image = "Image";
        parameters.m_limit = "Mask";
        parameters.m_reference = "Mask 2";
    }

    @Test
    void aPartOfTheMaximumInTheLimitingMask() throws Exception {
        parameters.m_method = ThresholdMethod.RELATIVE;
        DataCell[] cells = cells(SUV, LEFT, LIVER);
        assertArrayEquals(new byte[] {0, 0, 0, 1, 1, 0}, Rows.voxels(cells[0]));
        assertEquals(4, Rows.number(cells[1]));
        assertEquals(Double.POSITIVE_INFINITY, Rows.number(cells[2]));
    }

    @Test
    void theHottestPartOnly() throws Exception {
        parameters.m_method = ThresholdMethod.RANGE;
        parameters.m_lower = 3;
        parameters.m_hottest = true;
        Volume two = new Volume(GRID, new float[] {5, 5, 1, 4, 9, 9});
        assertArrayEquals(new byte[] {0, 0, 0, 1, 1, 0}, Rows.voxels(cells(two, LEFT, LIVER)[0]));
    }

    @Test
    void percist() throws Exception {
        parameters.m_method = ThresholdMethod.PERCIST_LIVER;
        assertEquals(1.5 * 2 + 2, Rows.number(cells(SUV, LEFT, LIVER)[1]));
        parameters.m_method = ThresholdMethod.PERCIST_BLOOD_POOL;
        assertEquals(2 * 2 + 2, Rows.number(cells(SUV, LEFT, LIVER)[1]));
    }

    @Test
    void rangesAndClasses() throws Exception {
        parameters.m_method = ThresholdMethod.RANGE;
        parameters.m_lower = 2;
        parameters.m_upper = 4;
        assertArrayEquals(new byte[] {0, 1, 1, 1, 0, 0}, Rows.voxels(cells(SUV, LEFT, LIVER)[0]));
        parameters.m_method = ThresholdMethod.OTSU;
        parameters.m_limit = "";
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 1}, Rows.voxels(cells(SUV, LEFT, LIVER)[0]));
    }

    @Test
    void errorsAndMissingCellsGiveReasons() throws Exception {
        Rows.assertReason("No such ROI", cells(SUV, new MissingCell("No such ROI"), LIVER));
        parameters.m_method = ThresholdMethod.RELATIVE;
        Rows.assertReason("Search for the maximum: found no voxel with a finite intensity, expected at least one",
                cells(SUV, new Mask(GRID, new byte[6]), LIVER));
        Geometry moved = GRID.with(new int[] {6, 1, 1}, new double[] {1, 1, 1}, new double[] {0, 0, 5});
        String reason = Rows.reason(cells(SUV, new Mask(moved, new byte[6]), LIVER)[0]);
        assertTrue(reason.startsWith("Grid of the mask in column 'Mask': found origin") && reason.contains("5 mm apart"), reason);
    }

    @Test
    void columnsHaveNamesOfTheirOwn() throws Exception {
        assertEquals(List.of("Mask (threshold)", "Lower Threshold", "Upper Threshold"), Rows.names(ThresholdSegmenter.cells(SPEC, parameters)));
        DataTableSpec taken = new DataTableSpec(SPEC, new DataTableSpec(new DataColumnSpecCreator("Mask (threshold)", MaskCell.TYPE).createSpec()));
        assertEquals("Mask (threshold) (#1)", Rows.names(ThresholdSegmenter.cells(taken, parameters)).get(0));
    }

    @Test
    void settingsAreChecked() {
        parameters.m_method = ThresholdMethod.PERCIST_LIVER;
        parameters.m_reference = "Liver";
        assertEquals("Reference mask column: found 'Liver', expected the name of a column of masks",
                assertThrows(InvalidSettingsException.class, () -> ThresholdSegmenter.cells(SPEC, parameters)).getMessage());
        parameters.m_lastClass = 3;
        assertEquals("Classes inside: found 2 to 3, expected numbers from 1 to 2 in this order",
                assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }

    private DataCell[] cells(Object... values) throws InvalidSettingsException {
        return Rows.cells(ThresholdSegmenter.cells(SPEC, parameters), values);
    }
}
