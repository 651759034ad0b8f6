package org.radflow.segment.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.segment.Cases;

/** The nodes for masks of several observers. */
class ObserverNodesTest {

    private static final Geometry GRID = Cases.grid(12, 1, 1, 10, 10, 10);
    private static final DataTableSpec SPEC = Rows.spec("mmm");
    private static final Mask A = Cases.box(GRID, 2, 0, 0, 5, 0, 0);
    private static final Mask B = Cases.box(GRID, 3, 0, 0, 6, 0, 0);
    private static final Mask C = Cases.box(GRID, 3, 0, 0, 8, 0, 0);
    private static final Mask EMPTY = new Mask(GRID, new byte[12]);

    @Test
    void consensus() throws Exception {
        MaskConsensusParameters parameters = new MaskConsensusParameters();
        parameters.m_masks = new String[] {"Mask", "Mask 2", "Mask 3"};
        assertArrayEquals(Cases.box(GRID, 3, 0, 0, 6, 0, 0).voxels(), Rows.voxels(Rows.cells(MaskConsensus.cells(SPEC, parameters), A, B, C)[0]));
        parameters.m_method = ConsensusMethod.UNION;
        parameters.m_limit = "Mask 2";
        assertArrayEquals(B.voxels(), Rows.voxels(Rows.cells(MaskConsensus.cells(SPEC, parameters), A, B, C)[0]));
        Rows.assertReason("Not drawn", Rows.cells(MaskConsensus.cells(SPEC, parameters), A, B, new MissingCell("Not drawn")));
        parameters.m_masks = new String[0];
        assertEquals("Mask columns: found none, expected at least one column of masks",
                assertThrows(InvalidSettingsException.class, () -> MaskConsensus.cells(SPEC, parameters)).getMessage());
    }

    @Test
    void stapleTellsHowGoodObserversAre() throws Exception {
        MaskConsensusParameters parameters = new MaskConsensusParameters();
        parameters.m_masks = new String[] {"Mask", "Mask 2"};
        parameters.m_method = ConsensusMethod.STAPLE;
        AbstractCellFactory factory = MaskConsensus.cells(SPEC, parameters);
        assertEquals(List.of("Mask (consensus)", "Sensitivity (Mask)", "Specificity (Mask)", "Sensitivity (Mask 2)", "Specificity (Mask 2)"),
                Rows.names(factory));
        DataCell[] same = Rows.cells(factory, B, B, C);
        assertArrayEquals(B.voxels(), Rows.voxels(same[0]));
        assertEquals(1, Rows.number(same[3]), 1e-9);
        DataCell[] none = Rows.cells(factory, EMPTY, EMPTY, C);
        Rows.assertReason("No voxel is inside", none[1], none[3]);
        assertEquals(1, Rows.number(none[2]), 1e-9);
    }

    @Test
    void comparison() throws Exception {
        MaskComparisonParameters parameters = new MaskComparisonParameters();
        parameters.m_mask = "Mask 3";
        parameters.m_reference = "Mask 2";
        parameters.m_tolerance = 10;
        AbstractCellFactory factory = MaskComparison.cells(SPEC, parameters);
        DataCell[] cells = Rows.cells(factory, A, B, C);
        double[] expected = {0.8, 4 / 6.0, 20, 17.5, 3, 0.9, 2, 50, 10};
        for (int c = 0; c < expected.length; c++) {
            assertEquals(expected[c], Rows.number(cells[c]), 1e-9, Rows.names(factory).get(c));
        }
        DataCell[] one = Rows.cells(factory, A, B, EMPTY);
        assertArrayEquals(new double[] {0, 0, 0, -4, -100}, new double[] {Rows.number(one[0]), Rows.number(one[1]), Rows.number(one[5]),
            Rows.number(one[6]), Rows.number(one[7])}, 1e-12);
        Rows.assertReason("A mask is empty", one[2], one[3], one[4], one[8]);
        DataCell[] both = Rows.cells(factory, A, EMPTY, EMPTY);
        Rows.assertReason("Both masks are empty", both[0], both[1], both[5]);
        Rows.assertReason("The reference mask is empty", both[7]);
        assertEquals(0, Rows.number(both[6]));
    }

    @Test
    void anotherGridIsRefused() throws Exception {
        MaskComparisonParameters parameters = new MaskComparisonParameters();
        parameters.m_mask = "Mask";
        parameters.m_reference = "Mask 2";
        Mask moved = new Mask(GRID.with(new int[] {12, 1, 1}, new double[] {10, 10, 10}, new double[] {0, 4, 0}), new byte[12]);
        DataCell[] cells = Rows.cells(MaskComparison.cells(SPEC, parameters), A, moved, C);
        assertTrue(Rows.reason(cells[0]).contains("4 mm apart"), Rows.reason(cells[0]));
        Rows.assertReason(Rows.reason(cells[0]), cells);
        parameters.m_tolerance = -1;
        assertEquals("Tolerance of surface Dice (mm): found -1.0, expected 0 or more",
                assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }
}
