package org.radflow.segment.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.segment.Cases;
import org.radflow.segment.nodes.MorphologyStep.Operation;

/** The nodes that change and combine masks. */
class MaskNodesTest {

    private static final Geometry GRID = Cases.grid(12, 1, 1);
    private static final DataTableSpec SPEC = Rows.spec("mmm");
    private static final Mask A = line(0, 0, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0);
    private static final Mask B = line(0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0);
    private static final Mask C = line(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);

    @Test
    void stepsFollowEachOther() throws Exception {
        MaskMorphologyParameters parameters = new MaskMorphologyParameters();
        parameters.m_mask = "Mask";
        parameters.m_steps = new MorphologyStep[] {step(Operation.CLOSE, 1), step(Operation.KEEP_LARGEST, 0), step(Operation.DILATE, 2)};
        AbstractCellFactory factory = MaskMorphology.cells(SPEC, parameters);
        assertEquals(List.of("Mask (morphology)"), Rows.names(factory));
        assertArrayEquals(line(1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0).voxels(), Rows.voxels(Rows.cells(factory, A, B, C)[0]));
        Rows.assertReason("No such ROI", Rows.cells(factory, new MissingCell("No such ROI"), B, C));
    }

    @Test
    void eachStepDoesWhatItSays() {
        MorphologyStep step = new MorphologyStep();
        step.m_radius = 1;
        step.m_leastVolume = 2;
        step.m_sigma = 0.5;
        byte[][] expected = {line(0, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1).voxels(), line(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).voxels(),
            line(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).voxels(), line(0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1).voxels(), A.voxels(),
            line(0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0).voxels(), line(0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0).voxels(), A.voxels()};
        for (Operation operation : Operation.values()) {
            step.m_operation = operation;
            assertArrayEquals(expected[operation.ordinal()], step.apply(A).voxels(), operation.name());
        }
    }

    @Test
    void combinesSeveralMasks() throws Exception {
        MaskCombinerParameters parameters = new MaskCombinerParameters();
        parameters.m_mask = "Mask";
        parameters.m_others = new String[] {"Mask 2", "Mask 3"};
        byte[][] expected = {line(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0).voxels(), line(1, 0, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0).voxels(),
            line(1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0).voxels(), line(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0).voxels(),
            line(1, 1, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1).voxels()};
        for (MaskOperation operation : MaskOperation.values()) {
            parameters.m_operation = operation;
            byte[] combined = Rows.voxels(Rows.cells(MaskCombiner.cells(SPEC, parameters), A, B, C)[0]);
            assertArrayEquals(expected[operation.ordinal()], combined, operation.name());
        }
        parameters.m_operation = MaskOperation.AND;
        Mask moved = new Mask(GRID.with(new int[] {12, 1, 1}, new double[] {1, 1, 1}, new double[] {2, 0, 0}), new byte[12]);
        String reason = Rows.reason(Rows.cells(MaskCombiner.cells(SPEC, parameters), A, B, moved)[0]);
        assertTrue(reason.startsWith("Grid of the mask in column 'Mask 3': found origin") && reason.contains("2 mm apart"), reason);
        parameters.m_others = new String[0];
        assertEquals("Other mask columns: found none, expected at least one column of masks",
                assertThrows(InvalidSettingsException.class, () -> MaskCombiner.cells(SPEC, parameters)).getMessage());
    }

    @Test
    void boxesAndRings() throws Exception {
        BoundingBoxMaskParameters box = new BoundingBoxMaskParameters();
        box.m_mask = "Mask 2";
        box.m_margin = 1;
        assertArrayEquals(line(0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0).voxels(), Rows.voxels(Rows.cells(BoundingBoxMask.cells(SPEC, box), A, B, C)[0]));
        PeritumoralRingParameters ring = new PeritumoralRingParameters();
        ring.m_mask = "Mask 2";
        ring.m_outer = 3;
        ring.m_exclude = "Mask";
        assertArrayEquals(line(1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0).voxels(), Rows.voxels(Rows.cells(PeritumoralRing.cells(SPEC, ring), A, B, C)[0]));
        ring.m_clip = "Mask 3";
        assertArrayEquals(line(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).voxels(), Rows.voxels(Rows.cells(PeritumoralRing.cells(SPEC, ring), A, B, C)[0]));
    }

    @Test
    void settingsAreChecked() {
        MaskMorphologyParameters morphology = new MaskMorphologyParameters();
        morphology.m_steps[0].m_radius = -1;
        assertRefused("Radius (mm): found -1.0, expected 0 or more", morphology::validate);
        morphology.m_steps = new MorphologyStep[0];
        assertRefused("Steps: found none, expected at least one", morphology::validate);
        PeritumoralRingParameters ring = new PeritumoralRingParameters();
        ring.m_inner = 6;
        assertRefused("Ring (mm): found 6.0 to 5.0, expected the inner distance first", ring::validate);
    }

    private interface Check {
        void run() throws InvalidSettingsException;
    }

    private static void assertRefused(String message, Check check) {
        assertEquals(message, assertThrows(InvalidSettingsException.class, check::run).getMessage());
    }

    private static MorphologyStep step(Operation operation, double radius) {
        MorphologyStep step = new MorphologyStep();
        step.m_operation = operation;
        step.m_radius = radius;
        return step;
    }

    private static Mask line(int... voxels) {
        byte[] bytes = new byte[voxels.length];
        for (int v = 0; v < bytes.length; v++) {
            bytes[v] = (byte) voxels[v];
        }
        return new Mask(GRID, bytes);
    }
}
