package org.radflow.segment.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.segment.Cases;

class SeededSegmenterTest {

    private static final Geometry GRID = Cases.grid(8, 1, 1);
    private static final Volume STEP = new Volume(GRID, new float[] {10, 11, 10, 10, 50, 51, 50, 51});
    private static final Mask LEFT = Cases.box(GRID, 0, 0, 0, 0, 0, 0);
    private static final Mask RIGHT = Cases.box(GRID, 7, 0, 0, 7, 0, 0);

    private final SeededSegmenterParameters parameters = new SeededSegmenterParameters();

    SeededSegmenterTest() {
        parameters.m_image = "Image";
        parameters.m_inside = "Mask";
        parameters.m_outside = "Mask 2";
        parameters.m_sigma = 0;
    }

    @Test
    void everyMethodFindsTheStep() throws Exception {
        for (SeededMethod method : SeededMethod.values()) {
            parameters.m_method = method;
            assertArrayEquals(new byte[] {1, 1, 1, 1, 0, 0, 0, 0}, Rows.voxels(cells(RIGHT)[0]), method.name());
        }
    }

    @Test
    void errorsSayWhatIsWrong() throws Exception {
        Rows.assertReason("Markers: found 1 voxels in both masks, expected none", cells(LEFT));
        parameters.m_beta = 0;
        assertEquals("Beta: found 0.0, expected a positive number", assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }

    private DataCell[] cells(Mask outside) throws InvalidSettingsException {
        return Rows.cells(SeededSegmenter.cells(Rows.spec("imm"), parameters), STEP, LEFT, outside);
    }
}
