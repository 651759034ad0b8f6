package org.radflow.segment.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.segment.Cases;

class SupervoxelsCellsTest {

    private static final Geometry GRID = Cases.grid(8, 1, 1, 2, 2, 2);

    private final SupervoxelsParameters parameters = new SupervoxelsParameters();

    @Test
    void numbersPartsInTheLimit() throws Exception {
        parameters.m_image = "Image";
        parameters.m_limit = "Mask";
        parameters.m_edge = 4;
        AbstractCellFactory factory = SupervoxelsCells.cells(Rows.spec("im"), parameters);
        assertEquals(List.of("Image (supervoxels)", "Supervoxels"), Rows.names(factory));
        Volume flat = new Volume(GRID, new float[] {5, 5, 5, 5, 5, 5, 5, Float.NaN});
        DataCell[] cells = Rows.cells(factory, flat, Cases.box(GRID, 2, 0, 0, 7, 0, 0));
        assertArrayEquals(new float[] {0, 0, 1, 1, 2, 2, 2, 0}, ((VolumeValue) cells[0]).getVolume().voxels());
        assertEquals(2, Rows.number(cells[1]));
    }

    @Test
    void settingsAreChecked() {
        parameters.m_edge = 0;
        assertEquals("Edge length (mm): found 0.0, expected a positive number",
                assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }
}
