package org.radflow.image.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.parameters.NodeParameters;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;
import org.radflow.image.io.NiftiWriter;
import org.radflow.image.io.NrrdReader;
import org.radflow.image.io.NrrdWriter;
import org.radflow.tests.nodes.NodeRun;

class ImageFileNodesTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[]{2, 1, 2}, new double[]{2, 3, 5}, new double[]{10, 20, 30});

    @TempDir
    Path folder;

    private final ImageFileReaderParameters reader = new ImageFileReaderParameters();

    @BeforeEach
    void setFolder() {
        reader.m_folder = folder.toString();
    }

    private NodeRun read() throws Exception {
        reader.validate();
        return NodeRun.of(ImageFileReaderNode::configure, ImageFileReaderNode::execute, reader);
    }

    private static List<String> rowIds(final NodeRun run) {
        return run.rows(0).stream().map(row -> row.getKey().getString()).toList();
    }

    private static float[] voxels(final DataCell cell) {
        return ((VolumeValue)cell).getVolume().voxels();
    }

    private Path folder(final String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static void picture(final Path file, final int... greys) throws IOException {
        final BufferedImage picture = new BufferedImage(greys.length, 1, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setPixels(0, 0, greys.length, 1, greys);
        ImageIO.write(picture, "png", file.toFile());
    }

    @Test
    void everyFormatOfAFolderIsRead() throws Exception {
        NiftiWriter.write(new Volume(GRID, new float[]{1, 2, 3, 4}), folder.resolve("b.nii.gz"), 1);
        NrrdWriter.write(new Volume(GRID, new float[]{5, 6, 7, 8}), folder("sub").resolve("c.nrrd"));
        picture(folder("slices").resolve("s10.png"), 30, 40);
        picture(folder("slices").resolve("s9.png"), 10, 20);
        Files.writeString(folder.resolve("a.mha"), "no image");
        reader.m_spacingZ = 2.5;
        final NodeRun run = read();
        assertEquals(List.of("a.mha", "b.nii.gz", "slices", "sub/c.nrrd"), rowIds(run));
        final String reason = ((MissingValue)run.rows(0).get(0).getCell(2)).getError();
        assertTrue(reason.contains("a.mha: MetaImage field line is no image"), reason);
        assertArrayEquals(new float[]{1, 2, 3, 4}, voxels(run.rows(0).get(1).getCell(2)));
        assertArrayEquals(new float[]{10, 20, 30, 40}, voxels(run.rows(0).get(2).getCell(2)));
        assertEquals("2 x 1 x 2 voxels, 1 x 1 x 2.5 mm", run.rows(0).get(2).getCell(2).toString());
        assertEquals("1 of 4 rows have a missing image or mask; the cells say why", run.warning());
        assertEquals(4, run.internal().size());
    }

    @Test
    void timePointsAreRowsOrOneIsChosen() throws Exception {
        Files.write(folder.resolve("t.nrrd"), ("NRRD0004\ntype: uchar\ndimension: 4\nspace: LPS\nsizes: 2 1 1 2\nencoding: text\n"
            + "space directions: (1,0,0) (0,1,0) (0,0,1) none\n\n1 2 3 4").getBytes(StandardCharsets.US_ASCII));
        final NodeRun all = read();
        assertEquals(List.of("t.nrrd#1", "t.nrrd#2"), rowIds(all));
        assertArrayEquals(new float[]{3, 4}, voxels(all.rows(0).get(1).getCell(2)));
        reader.m_volumes = ImageFileReaderParameters.Volumes.ONE;
        reader.m_number = 2;
        assertArrayEquals(new float[]{3, 4}, voxels(read().rows(0).get(0).getCell(2)));
        reader.m_number = 3;
        assertTrue(((MissingValue)read().rows(0).get(0).getCell(2)).getError().contains("found 2 images, expected at least 3"));
    }

    @Test
    void masksAreFoundByNameAndLabel() throws Exception {
        NiftiWriter.write(new Volume(GRID, new float[4]), folder("image").resolve("x.nii"), 1);
        NrrdWriter.write(new Volume(GRID, new float[]{0, 1, 2, 2}), folder("mask").resolve("x.seg.nrrd"));
        reader.m_images = "image/*.nii";
        reader.m_mask = "../mask/{name}.seg.nrrd";
        reader.m_labels = "2";
        assertArrayEquals(new byte[]{0, 0, 1, 1}, ((MaskValue)read().rows(0).get(0).getCell(3)).getMask().voxels());
        reader.m_labels = "3";
        assertTrue(((MissingValue)read().rows(0).get(0).getCell(3)).getError().contains("no voxel has label 3, expected one of [1, 2]"));
        NrrdWriter.write(new Mask(GRID.with(new int[]{2, 1, 2}, new double[]{2, 3, 6}, new double[3]), new byte[4]),
            folder.resolve("mask/x.seg.nrrd"));
        reader.m_labels = "";
        assertTrue(((MissingValue)read().rows(0).get(0).getCell(3)).getError().contains("another grid than its image: spacing"));
    }

    private NodeRun images() throws Exception {
        NiftiWriter.write(new Volume(GRID, new float[]{1, 2, 3, 4.5f}), folder("in").resolve("x.nii"), 1);
        NiftiWriter.write(new Volume(GRID, new float[]{-1, -2, -3, -4}), folder("in").resolve("y.nii"), 1);
        NiftiWriter.write(new Mask(GRID, new byte[]{0, 1, 0, 1}), folder("masks").resolve("x.nii"), 1);
        reader.m_images = "in/*.nii";
        reader.m_mask = "../masks/{name}.nii";
        return read();
    }

    private NodeRun write(final ImageFileWriterParameters parameters) throws Exception {
        parameters.m_image = "Image";
        parameters.m_mask = "Mask";
        parameters.m_folder = folder.resolve("out/deep").toString();
        parameters.validate();
        return NodeRun.of(ImageFileWriterNode::configure, ImageFileWriterNode::execute, parameters, images().table(0));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        for (final ImageFileWriterParameters.Format format : ImageFileWriterParameters.Format.values()) {
            final ImageFileWriterParameters parameters = new ImageFileWriterParameters();
            parameters.m_format = format;
            parameters.m_name = format + "{number}";
            final NodeRun run = write(parameters);
            final Path image = Path.of(run.rows(0).get(0).getCell(4).toString());
            assertEquals(folder.resolve("out/deep/" + format + "1" + format.m_ending), image);
            final boolean nrrd = format == ImageFileWriterParameters.Format.NRRD;
            final Volume volume = nrrd ? NrrdReader.readVolume(image) : NiftiReader.readVolume(image);
            assertArrayEquals(new float[]{1, 2, 3, 4.5f}, volume.voxels());
            assertEquals(GRID, volume.geometry());
            final Path mask = Path.of(run.rows(0).get(0).getCell(5).toString());
            assertArrayEquals(new byte[]{0, 1, 0, 1}, (nrrd ? NrrdReader.readMask(mask) : NiftiReader.readMask(mask)).voxels());
            assertTrue(run.rows(0).get(1).getCell(5).isMissing());
            assertEquals("1 of 2 rows have a file that was not written; the cells say why", run.warning());
        }
    }

    @Test
    void namesAreSafeAndTheirOwn() throws Exception {
        final ImageFileWriterParameters parameters = new ImageFileWriterParameters();
        parameters.m_name = "../../{Image}";
        final NodeRun run = write(parameters);
        assertEquals(folder.resolve("out/deep/_.._2_x_1_x_2_voxels__2_x_3_x_5_mm.nii.gz").toString(), run.rows(0).get(0).getCell(4).toString());
        assertEquals(folder.resolve("out/deep/_.._2_x_1_x_2_voxels__2_x_3_x_5_mm_2.nii.gz").toString(), run.rows(0).get(1).getCell(4).toString());
        parameters.m_name = "{Patient}";
        assertEquals("File name: found {Patient}, expected {number}, {row} or the name of a column",
            assertThrows(InvalidSettingsException.class, () -> write(parameters)).getMessage());
    }

    @Test
    void aFileThatIsThereFailsOrStaysOrGoes() throws Exception {
        final Path file = folder("out/deep").resolve("case-1.nii.gz");
        final ImageFileWriterParameters parameters = new ImageFileWriterParameters();
        Files.writeString(file, "old");
        final String reason = ((MissingValue)write(parameters).rows(0).get(0).getCell(4)).getError();
        assertEquals(file + ": found a file, expected none; it was not overwritten", reason);
        parameters.m_ifExists = ImageFileWriterParameters.IfExists.KEEP;
        assertEquals(file.toString(), write(parameters).rows(0).get(0).getCell(4).toString());
        assertEquals("old", Files.readString(file));
        parameters.m_ifExists = ImageFileWriterParameters.IfExists.OVERWRITE;
        write(parameters);
        assertArrayEquals(new float[]{1, 2, 3, 4.5f}, NiftiReader.readVolume(file).voxels());
        try (var files = Files.list(file.getParent())) {
            assertFalse(files.anyMatch(path -> path.toString().endsWith(".part")));
        }
    }

    @Test
    void snapshotsAreCellsAndFiles() throws Exception {
        final VolumeSnapshotParameters parameters = new VolumeSnapshotParameters();
        parameters.m_image = "Image";
        parameters.m_mask = "Mask";
        parameters.m_folder = folder.resolve("png").toString();
        parameters.m_pixels = 60;
        parameters.validate();
        final BufferedDataTable table = images().table(0);
        final ColumnRearranger[] rearranger = new ColumnRearranger[1];
        VolumeSnapshotNode.rearrange(new RearrangeColumnsInput() {
            @Override
            @SuppressWarnings("unchecked")
            public <S extends NodeParameters> S getParameters() {
                return (S)parameters;
            }

            @Override
            public DataTableSpec getDataTableSpec() {
                return table.getDataTableSpec();
            }
        }, result -> rearranger[0] = result);
        final ExecutionContext exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);
        final List<DataCell> pictures = new ArrayList<>();
        exec.createColumnRearrangeTable(table, rearranger[0], exec).forEach(row -> pictures.add(row.getCell(4)));
        final PNGImageContent content = ((PNGImageValue)pictures.get(0)).getImageContent();
        assertArrayEquals(Files.readAllBytes(folder.resolve("png/snapshot-1.png")), content.getByteArray());
        assertTrue(pictures.get(1).isMissing());
    }

    @Test
    void theViewShowsTheCasesOfATable() throws Exception {
        final VolumeViewService service = new VolumeViewService(images().internal());
        assertEquals("{rows=[in/x.nii, in/y.nii], images=[Image], masks=[Mask]}", service.cases().toString());
        final String image = service.image(0, "Image").toString();
        assertTrue(image.startsWith("{summary=2 x 1 x 2 voxels, 2 x 3 x 5 mm, low="), image);
        assertTrue(image.contains("planes=[{name=AXIAL, letters=RLAP, width=2, height=1, count=2, spacingX=2.0, spacingY=3.0, start=0}, "
            + "{name=CORONAL, letters=RLSI, width=2, height=2, count=1, spacingX=2.0, spacingY=5.0, start=0}, {name=SAGITTAL"), image);
        assertTrue(image.endsWith("masks=[{column=Mask, problem=}]}"), image);
        assertEquals("AABAQAAAkEA=", service.slice(0, "Image", "AXIAL", 1));
        assertEquals("AAEAAQ==", service.maskSlice(0, "Mask", "CORONAL", 0));
        assertTrue(service.image(1, "Image").toString().contains("problem=Missing: "));
        assertThrows(IllegalArgumentException.class, () -> service.image(2, "Image"));
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        final String page = VolumeViews.page();
        assertTrue(page.contains("function radflowViewer(main, cases, call)") && page.contains("callNodeDataService"), page);
        assertFalse(page.matches("(?s).*(https?:|<script src|<link|import\\().*"), page);
    }
}
