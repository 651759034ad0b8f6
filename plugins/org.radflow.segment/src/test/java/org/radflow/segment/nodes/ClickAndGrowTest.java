package org.radflow.segment.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.segment.Cases;

class ClickAndGrowTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[] {8, 1, 1}, new double[] {2, 1, 1}, new double[] {100, 0, 0});
    private static final Volume IMAGE = new Volume(GRID, new float[] {10, 11, 12, 50, 51, 50, 10, 11});
    private static final Mask LIMIT = Cases.mask(GRID, (i, j, k) -> i > 0);
    private static final DataTableSpec SPEC = new DataTableSpec(Rows.spec("im"), new DataTableSpec(column("X", DoubleCell.TYPE),
            column("Y", DoubleCell.TYPE), column("Z", DoubleCell.TYPE), column("Points", StringCell.TYPE)));

    private final ClickAndGrowParameters parameters = new ClickAndGrowParameters();

    ClickAndGrowTest() {
        parameters.m_image = "Image";
        parameters.m_method = GrowthMethod.RANGE;
        parameters.m_upper = 20;
        parameters.m_points[0].m_x = 102.9;
        parameters.m_x = "X";
        parameters.m_y = "Y";
        parameters.m_z = "Z";
        parameters.m_text = "Points";
    }

    @Test
    void seedsComeFromSettingsNumbersOrTexts() throws Exception {
        assertArrayEquals(new byte[] {1, 1, 1, 0, 0, 0, 0, 0}, grown(114, ""));
        parameters.m_source = SeedSource.NUMBERS;
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 0, 1, 1}, grown(114, ""));
        parameters.m_source = SeedSource.TEXT;
        assertArrayEquals(new byte[] {1, 1, 1, 0, 0, 0, 1, 1}, grown(114, "100 0 0; 112 0 0.2 "));
        parameters.m_limit = "Mask";
        assertArrayEquals(new byte[] {0, 1, 1, 0, 0, 0, 0, 0}, grown(114, "102 0 0"));
        assertArrayEquals(new byte[8], grown(114, "100 0 0"));
    }

    @Test
    void methodsDiffer() throws Exception {
        parameters.m_method = GrowthMethod.ADAPTIVE;
        parameters.m_tolerance = 2;
        parameters.m_multiplier = 0.5;
        assertArrayEquals(new byte[] {1, 1, 1, 0, 0, 0, 0, 0}, grown(0, ""));
        parameters.m_method = GrowthMethod.CONFIDENCE;
        parameters.m_radius = 1;
        parameters.m_multiplier = 2;
        assertArrayEquals(new byte[] {1, 1, 1, 0, 0, 0, 0, 0}, grown(0, ""));
    }

    @Test
    void errorsSayWhatIsWrong() throws Exception {
        parameters.m_source = SeedSource.TEXT;
        Rows.assertReason("Points column: found '1 2', expected three numbers x y z in mm", cells(0, "100 0 0; 1 2"));
        Rows.assertReason("Seed: found (100.0, 3.0, 0.0) mm, 2.5 mm outside the image, expected a point in it", cells(0, "100 3 0"));
        Rows.assertReason("No click", Rows.cells(ClickAndGrow.cells(SPEC, parameters), IMAGE, LIMIT, new DoubleCell(0), new DoubleCell(0),
                new DoubleCell(0), new MissingCell("No click")));
        parameters.m_text = "X";
        assertEquals("Points column: found 'X', expected the name of a column of texts",
                assertThrows(InvalidSettingsException.class, () -> ClickAndGrow.cells(SPEC, parameters)).getMessage());
        parameters.m_lower = 30;
        assertEquals("Range: found 30.0 to 20.0, expected the lower bound first",
                assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }

    private byte[] grown(double x, String points) throws InvalidSettingsException {
        return Rows.voxels(cells(x, points)[0]);
    }

    private DataCell[] cells(double x, String points) throws InvalidSettingsException {
        return Rows.cells(ClickAndGrow.cells(SPEC, parameters), IMAGE, LIMIT, new DoubleCell(x), new DoubleCell(0),
                new DoubleCell(0), new StringCell(points));
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
