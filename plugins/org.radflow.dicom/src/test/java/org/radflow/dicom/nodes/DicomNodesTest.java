package org.radflow.dicom.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

import org.radflow.dicom.synthetic.SyntheticCohort;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.tests.nodes.NodeRun;

/** The three nodes one after the other, and what they make of faults. */
class DicomNodesTest {

    @TempDir
    Path temp;

    private Path dicom;

    @BeforeEach
    void writeCohort() throws IOException {
        new SyntheticCohort(2, 1).write(temp);
        dicom = SyntheticCohort.dicomFolder(temp);
    }

    @Test
    void cohortToImagesToMasks() throws Exception {
        NodeRun cohort = cohort(temp.toString(), "");
        assertEquals(dicom.toString(), cohort.rows(0).get(0).getCell(0).toString());
        assertEquals(List.of("SYN-001", "SYN-002"), cohort.rows(1).stream().map(row -> row.getKey().getString()).toList());

        NodeRun images = read("", cohort.table(0));
        assertEquals("", images.warning());
        assertEquals(List.of("SYN-001", "SYN-002"), texts(images, "Patient ID"));
        assertEquals(List.of("2.5", "5.0"), texts(images, "Spacing Z"));
        assertEquals(List.of("40", "20"), texts(images, "Slices"));
        assertTrue(images.rows(0).get(0).getCell(0) instanceof VolumeValue);

        NodeRun regions = regions(images.table(0), RegionSelection.WILDCARD, "gtv*", "");
        assertEquals("", regions.warning());
        assertEquals(List.of("GTV", "GTV"), texts(regions, "ROI"));
        DataRow first = regions.rows(0).get(0);
        MaskValue mask = (MaskValue)first.getCell(regions.column(0, "Mask"));
        assertEquals(first.getCell(regions.column(0, "ROI Voxels")).toString(), Integer.toString(mask.getMask().count()));
        assertEquals(((VolumeValue)first.getCell(0)).getVolume().geometry(), mask.getMask().geometry());
    }

    @Test
    void petBecomesSuvAndAttributesColumns() throws Exception {
        SyntheticCohortParameters cohort = new SyntheticCohortParameters();
        cohort.patients = 1;
        cohort.folder = temp.resolve("pet").toString();
        cohort.images = SyntheticCohortParameters.Images.PET;
        DicomReaderParameters reader = new DicomReaderParameters();
        reader.petValues = PetValues.BODY_WEIGHT;
        reader.attributes = "PatientWeight; SeriesNumber; RescaleSlope; PatientAge";
        NodeRun images = NodeRun.of(DicomReaderNode::configure, DicomReaderNode::execute, reader,
            NodeRun.of(SyntheticCohortNode::configure, SyntheticCohortNode::execute, cohort).table(0));
        assertEquals(List.of("SUVbw (g/ml)"), texts(images, "PET Unit"));
        assertTrue(Double.parseDouble(texts(images, "SUV Factor").get(0)) > 1e-5);
        assertTrue(Double.parseDouble(texts(images, "PatientWeight").get(0)) >= 55);
        assertEquals(List.of("1"), texts(images, "SeriesNumber"));
        MissingCell slope = (MissingCell)images.rows(0).get(0).getCell(images.column(0, "RescaleSlope"));
        assertTrue(slope.getError().startsWith("varies within the series"), slope.getError());
        assertTrue(images.rows(0).get(0).getCell(images.column(0, "PatientAge")).isMissing());
        reader.attributes = "Nonsense";
        assertTrue(assertThrows(InvalidSettingsException.class, () -> NodeRun.of(DicomReaderNode::configure,
            DicomReaderNode::execute, reader, images.table(0))).getMessage().contains("found 'Nonsense'"));
    }

    @Test
    void aFolderOfTheUserIsPassedOn() throws Exception {
        NodeRun cohort = cohort(temp.resolve("never").toString(), "/data/mine ");
        assertEquals("/data/mine", cohort.rows(0).get(0).getCell(0).toString());
        assertEquals(0, cohort.rows(1).size());
        assertFalse(Files.exists(temp.resolve("never")));
    }

    @Test
    void aBrokenSeriesKeepsItsRow() throws Exception {
        Files.delete(dicom.resolve("SYN-002/CT-010.dcm"));
        Files.writeString(dicom.resolve("SYN-001/notes.txt"), "no DICOM");
        NodeRun images = read(dicom.toString());
        MissingCell missing = (MissingCell)images.rows(0).get(1).getCell(0);
        assertTrue(missing.getError().contains("1 missing slice(s): found 10.000 mm"), missing.getError());
        assertEquals(List.of("SYN-001", "SYN-002"), texts(images, "Patient ID"));
        assertTrue(images.warning().contains("Files left out: 1. ") && images.warning().contains("notes.txt"), images.warning());
        assertTrue(images.warning().contains("Series without image: 1. "), images.warning());

        NodeRun regions = regions(images.table(0), RegionSelection.NAMES, "GTV", "");
        assertEquals(2, regions.rows(0).size());
        assertTrue(error(regions, 1).startsWith("The image is missing: "), error(regions, 1));
    }

    @Test
    void aGapIsFilledOnRequestAndTold() throws Exception {
        Files.delete(dicom.resolve("SYN-002/CT-010.dcm"));
        DicomReaderParameters parameters = new DicomReaderParameters();
        parameters.folder = dicom.toString();
        parameters.resampleIrregular = true;
        NodeRun images = NodeRun.of(DicomReaderNode::configure, DicomReaderNode::execute, parameters);
        assertEquals(List.of("40", "20"), texts(images, "Slices"));
        assertTrue(images.warning().contains("slices lie 5.000 to 10.000 mm apart"), images.warning());
    }

    @Test
    void aNegativeSpacingOfPlanarImagesIsRefused() {
        DicomReaderParameters parameters = new DicomReaderParameters();
        parameters.folder = dicom.toString();
        parameters.planarSpacing = -1;
        assertEquals("Pixel spacing of planar images: found -1.0, expected mm, 0 or more", assertThrows(InvalidSettingsException.class,
            () -> NodeRun.of(DicomReaderNode::configure, DicomReaderNode::execute, parameters)).getMessage());
    }

    @Test
    void anArchiveHoldsImagesAndTheirRegions() throws Exception {
        Path archive = temp.resolve("cohort.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive)); Stream<Path> files = Files.walk(dicom)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(dicom.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        NodeRun images = read(archive.toString());
        assertEquals(List.of(archive.toString(), archive.toString()), texts(images, "Folder"));
        assertEquals(List.of("1", "1"), texts(images, "Volume"));
        NodeRun regions = regions(images.table(0), RegionSelection.NAMES, "GTV", "");
        assertEquals("", regions.warning());
        assertEquals(List.of("GTV", "GTV"), texts(regions, "ROI"));
    }

    @Test
    void namesThatDoNotExistAreRowsOfTheirOwn() throws Exception {
        NodeRun regions = regions(read(dicom.toString()).table(0), RegionSelection.NAMES, "Heart, Lung", "");
        assertEquals(4, regions.rows(0).size());
        assertTrue(error(regions, 0).endsWith("expected ROI 'Heart', found 'GTV', 'Lung'"), error(regions, 0));
        assertEquals("Lung", texts(regions, "ROI").get(1));
        assertTrue(regions.warning().contains("Regions without mask: 2. "), regions.warning());
    }

    @Test
    void aStructureSetWithoutItsImagesIsARowOfItsOwn() throws Exception {
        for (Path file : Files.newDirectoryStream(dicom.resolve("SYN-002"), "CT-*.dcm")) {
            Files.delete(file);
        }
        NodeRun regions = regions(read(dicom.toString()).table(0), RegionSelection.NAMES, "GTV", "");
        assertEquals(2, regions.rows(0).size());
        assertTrue(error(regions, 1).contains("the structure set references series 2.25."), error(regions, 1));
    }

    @Test
    void imagesThatAreNotInTheTableAreNoFailure() throws Exception {
        BufferedDataTable all = read(dicom.toString()).table(0);
        BufferedDataTable one = read(dicom.resolve("SYN-001").toString()).table(0);
        assertEquals(2, regions(all, RegionSelection.NAMES, "GTV", dicom.toString()).rows(0).size());
        NodeRun regions = regions(one, RegionSelection.NAMES, "GTV", dicom.toString());
        assertEquals(1, regions.rows(0).size());
        assertEquals("", regions.warning());
    }

    @Test
    void emptyAndAbsentFoldersAreErrors() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertTrue(assertThrows(KNIMEException.class, () -> read(empty.toString())).getMessage()
            .contains("found no image"));
        assertTrue(assertThrows(KNIMEException.class, () -> read(temp.resolve("absent").toString())).getMessage()
            .contains("is not a folder"));
        assertThrows(InvalidSettingsException.class, () -> read(" "));
    }

    @Test
    void columnsAndSettingsAreNamed() throws Exception {
        NodeRun cohort = cohort(temp.toString(), "");
        assertTrue(assertThrows(InvalidSettingsException.class, () -> regions(cohort.table(0), RegionSelection.ALL, "", ""))
            .getMessage().contains("Column \"Image\""));
        BufferedDataTable images = read(dicom.toString()).table(0);
        assertThrows(InvalidSettingsException.class, () -> regions(images, RegionSelection.NAMES, " ", ""));
        assertTrue(assertThrows(InvalidSettingsException.class, () -> regions(images, RegionSelection.REGEX, "(", ""))
            .getMessage().contains("ROI pattern"));
    }

    private static NodeRun cohort(String folder, String input) throws Exception {
        SyntheticCohortParameters parameters = new SyntheticCohortParameters();
        parameters.patients = 2;
        parameters.folder = folder;
        parameters.input = input;
        return NodeRun.of(SyntheticCohortNode::configure, SyntheticCohortNode::execute, parameters);
    }

    private static NodeRun read(String folder, BufferedDataTable... folders) throws Exception {
        DicomReaderParameters parameters = new DicomReaderParameters();
        parameters.folder = folder;
        return NodeRun.of(DicomReaderNode::configure, DicomReaderNode::execute, parameters, folders);
    }

    private static NodeRun regions(BufferedDataTable images, RegionSelection selection, String names, String folder)
            throws Exception {
        RtStructReaderParameters parameters = new RtStructReaderParameters();
        parameters.selection = selection;
        parameters.regions = names;
        parameters.folder = folder;
        return NodeRun.of(RtStructReaderNode::configure, RtStructReaderNode::execute, parameters, images);
    }

    private static List<String> texts(NodeRun run, String column) {
        return run.rows(0).stream().map(row -> row.getCell(run.column(0, column)))
            .map(cell -> cell instanceof StringValue text ? text.getStringValue() : cell.toString()).toList();
    }

    private static String error(NodeRun regions, int row) {
        return ((MissingCell)regions.rows(0).get(row).getCell(regions.column(0, "Mask"))).getError();
    }
}
