package org.radflow.dicom.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.MissingCell;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.GridSeries;
import org.radflow.dicom.NamedMask;
import org.radflow.dicom.SourceSeries;
import org.radflow.dicom.StructureSetWriter;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.nodes.MaskValue;
import org.radflow.tests.nodes.NodeRun;

/** Masks from nodes that read regions, through nodes that write them, and back. */
class RegionNodesTest {

    private static final Geometry GRID =
        Geometry.axisAligned(new int[] {4, 3, 2}, new double[] {0.5, 2, 4}, new double[] {-1, -2, 0});

    /** A ring, and a corner of it that overlaps. */
    private static final byte[] RING = {1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0};
    private static final byte[] CORNER = {1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    @TempDir
    Path temp;

    private BufferedDataTable regions;

    @BeforeEach
    void writeImageAndContours() throws Exception {
        Path dicom = Files.createDirectory(temp.resolve("dicom"));
        DicomSeries series = GridSeries.write(dicom, GRID);
        StructureSetWriter.structureSet(SourceSeries.read(series),
            List.of(new NamedMask("Ring", new Mask(GRID, RING)), new NamedMask("Corner", new Mask(GRID, CORNER))), "GTV")
            .write(dicom.resolve("contours.dcm"));
        regions = NodeRun.of(RtStructReaderNode::configure, RtStructReaderNode::execute, new RtStructReaderParameters(),
            images()).table(0);
    }

    @Test
    void segmentsComeBack() throws Exception {
        NodeRun written = writeSegmentation();
        assertEquals("", written.warning());
        assertEquals(1, written.rows(0).size());
        assertEquals("2", written.rows(0).get(0).getCell(2).toString());
        String file = written.rows(0).get(0).getCell(1).toString();
        byte[] bytes = Files.readAllBytes(Path.of(file));
        assertEquals(file, writeSegmentation().rows(0).get(0).getCell(1).toString());
        assertArrayEquals(bytes, Files.readAllBytes(Path.of(file)));

        assertMasks(segments(RegionSelection.ALL, ""), "Ring", RING, "Corner", CORNER);
        assertMasks(segments(RegionSelection.NAMES, "Corner"), "Corner", CORNER);
        assertMasks(segments(RegionSelection.NAMES, "#1"), "Ring", RING);
    }

    @Test
    void aLabelThatDoesNotExistIsARowOfItsOwn() throws Exception {
        writeSegmentation();
        NodeRun read = segments(RegionSelection.NAMES, "Heart");
        DataCell mask = read.rows(0).get(0).getCell(read.column(0, "Mask"));
        assertTrue(((MissingCell)mask).getError().endsWith("expected ROI 'Heart', found 'Ring', 'Corner'"), mask.toString());
    }

    @Test
    void contoursComeBack() throws Exception {
        RtStructWriterParameters writer = new RtStructWriterParameters();
        writer.target = temp.resolve("out").toString();
        NodeRun written = NodeRun.of(MaskWriterNode::configure, MaskWriterNode::execute, writer, regions);
        assertEquals("", written.warning());
        RtStructReaderParameters reader = new RtStructReaderParameters();
        reader.folder = writer.target;
        assertMasks(NodeRun.of(RtStructReaderNode::configure, RtStructReaderNode::execute, reader, regions), "Ring", RING,
            "Corner", CORNER, "Ring", RING, "Corner", CORNER);
    }

    @Test
    void aSeriesWithoutFilesIsARowOfItsOwn() throws Exception {
        SegWriterParameters writer = segWriter();
        writer.folder = Files.createDirectory(temp.resolve("empty")).toString();
        NodeRun written = NodeRun.of(MaskWriterNode::configure, MaskWriterNode::execute, writer, regions);
        assertTrue(((MissingCell)written.rows(0).get(0).getCell(1)).getError().startsWith("Series 2.25.7: found no file of it in "));
        assertTrue(written.warning().startsWith("Series without file: 1. "), written.warning());
    }

    @Test
    void settingsAndColumnsAreNamed() {
        SegWriterParameters writer = segWriter();
        writer.target = "";
        assertProblem("Write to folder: found none, expected a folder", writer);
        SegWriterParameters absent = segWriter();
        absent.masks = new ColumnFilter(new String[] {"Nowhere"});
        assertProblem("Column \"Nowhere\": found none in the input table, expected it", absent);
        SegWriterParameters none = segWriter();
        none.masks = new ColumnFilter();
        assertProblem("Mask columns: found none, expected at least one", none);
    }

    private void assertProblem(String expected, SegWriterParameters parameters) {
        assertEquals(expected, assertThrows(InvalidSettingsException.class,
            () -> NodeRun.of(MaskWriterNode::configure, MaskWriterNode::execute, parameters, regions)).getMessage());
    }

    private SegWriterParameters segWriter() {
        SegWriterParameters writer = new SegWriterParameters();
        writer.target = temp.resolve("out").toString();
        return writer;
    }

    private NodeRun writeSegmentation() throws Exception {
        return NodeRun.of(MaskWriterNode::configure, MaskWriterNode::execute, segWriter(), regions);
    }

    private NodeRun segments(RegionSelection selection, String labels) throws Exception {
        SegReaderParameters reader = new SegReaderParameters();
        reader.folder = temp.resolve("out").toString();
        reader.selection = selection;
        reader.segments = labels;
        return NodeRun.of(SegReaderNode::configure, SegReaderNode::execute, reader, images());
    }

    private BufferedDataTable images() throws Exception {
        DicomReaderParameters reader = new DicomReaderParameters();
        reader.folder = temp.resolve("dicom").toString();
        return NodeRun.of(DicomReaderNode::configure, DicomReaderNode::execute, reader).table(0);
    }

    private static void assertMasks(NodeRun run, Object... namesAndVoxels) {
        int roi = lastColumn(run, "ROI");
        assertEquals(namesAndVoxels.length / 2, run.rows(0).size(), run.warning());
        for (int n = 0; n < run.rows(0).size(); n++) {
            assertEquals(namesAndVoxels[2 * n], ((StringValue)run.rows(0).get(n).getCell(roi)).getStringValue());
            Mask mask = ((MaskValue)run.rows(0).get(n).getCell(roi + 1)).getMask();
            assertArrayEquals((byte[])namesAndVoxels[2 * n + 1], mask.voxels());
        }
    }

    /** Columns that the input has already get a number when they are appended. */
    private static int lastColumn(NodeRun run, String name) {
        int numbered = run.column(0, name + " (#1)");
        return numbered >= 0 ? numbered : run.column(0, name);
    }
}
