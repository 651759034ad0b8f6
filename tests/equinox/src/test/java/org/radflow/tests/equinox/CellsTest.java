package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.runtime.extension.TypeExtensions;
import org.radflow.runtime.table.CellTypes;

class CellsTest {

    /** Two columns of so many rows do not stay in memory. */
    private static final int ROWS = 100_001;

    private static final Geometry GRID = new Geometry(new int[]{2, 1, 2}, new double[]{1, 2, 3},
        new double[]{-10, 0.5, 7}, new double[]{1, 0, 0, 0, 1, 0, 0, 0, 1});

    @BeforeAll
    static void readExtensions() {
        TypeExtensions.register(RegistryFactory.getRegistry());
    }

    @Test
    void theExtensionPointRegistersImagesAndMasksWithSerializers() {
        assertEquals(VolumeCell.class, CellTypes.serializer(VolumeCell.class).orElseThrow().getCellClass());
        assertEquals(MaskCell.class, CellTypes.serializer(MaskCell.class).orElseThrow().getCellClass());
        assertEquals(VolumeCell.class, CellTypes.cellClass(VolumeCell.class.getName()).orElseThrow());
        assertEquals(MaskCell.class, CellTypes.cellClass(MaskCell.class.getName()).orElseThrow());
    }

    @Test
    void imagesAndMasksComeBackFromTheDisk() throws IOException {
        final var image = new VolumeCell(fileStore("image"), new Volume(GRID, new float[]{-1000, 0.5f, 3, 40}));
        final var mask = new MaskCell(fileStore("mask"), new Mask(GRID, new byte[]{0, 1, 1, 0}));
        final var last = lastOf(image, mask);

        assertEquals("last", last.getKey().getString());
        assertNotSame(image, last.getCell(0));
        assertNotSame(mask, last.getCell(1));
        assertEquals("2 x 1 x 2 voxels, 1 x 2 x 3 mm", last.getCell(0).toString());
        assertEquals("2 of 2 x 1 x 2 voxels, 1 x 2 x 3 mm", last.getCell(1).toString());
        final var volume = assertInstanceOf(VolumeValue.class, last.getCell(0)).getVolume();
        assertArrayEquals(new float[]{-1000, 0.5f, 3, 40}, volume.voxels());
        assertTrue(GRID.difference(volume.geometry(), 0).isEmpty());
        final var region = assertInstanceOf(MaskValue.class, last.getCell(1)).getMask();
        assertArrayEquals(new byte[]{0, 1, 1, 0}, region.voxels());
        assertTrue(GRID.difference(region.geometry(), 0).isEmpty());
    }

    /** The last row of a table that has the cells there and missing cells before. */
    private static DataRow lastOf(final DataCell image, final DataCell mask) {
        final var container = new DataContainer(
            new DataTableSpec(new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec(),
                new DataColumnSpecCreator("Mask", MaskCell.TYPE).createSpec()));
        final var missing = DataType.getMissingCell();
        for (var row = 1; row < ROWS; row++) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)row), missing, missing));
        }
        container.addRowToTable(new DefaultRow(new RowKey("last"), image, mask));
        container.close();
        final var rows = new ArrayList<DataRow>();
        container.getTable().forEach(rows::add);
        assertEquals(ROWS, rows.size());
        return rows.get(ROWS - 1);
    }

    private static FileStore fileStore(final String name) throws IOException {
        return FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore(name);
    }
}
