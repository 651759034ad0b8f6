package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input as it comes from a clinic: what is wrong is said, with file or name, and the other cases are finished. */
class BadInputTest {

    private static final int EXECUTION_ERROR = 4;
    private static final String FEATURE = "original_stat_mean";

    @TempDir
    Path folder;

    private Path output() {
        return folder.resolve("features.csv");
    }

    private Radflow.Result run(final Path input, final String... more) {
        return Radflow.run(folder, Radflow.example(input, output(), more));
    }

    /** The rows of the feature table by patient. */
    private Map<String, Map<String, String>> rows() throws IOException {
        return new Table(output()).rows.stream().collect(Collectors.toMap(row -> row.get("Patient ID"), row -> row));
    }

    @Test
    void anEmptyFolder() throws IOException {
        final Path empty = Files.createDirectory(folder.resolve("empty"));
        final Radflow.Result result = run(empty);
        assertEquals(EXECUTION_ERROR, result.exitCode(), result.output());
        assertTrue(result.output().contains(empty.toString()), result.output());
        assertFalse(Files.exists(output()));
    }

    @Test
    void aTextFileAmongTheSlicesIsLeftOutWithAWarning() throws IOException {
        final Path dicom = Cohort.write(folder.resolve("cohort"), 2);
        final Path note = Files.writeString(Cohort.slices(dicom, "SYN-001").get(0).resolveSibling("notes.txt"), "not an image");
        final Radflow.Result result = run(dicom);
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains(note.getFileName().toString()), result.output());
        assertEquals(2, rows().size());
        rows().values().forEach(row -> assertFalse(row.get(FEATURE).isEmpty(), row::toString));
    }

    @Test
    void aMissingSliceFailsItsSeriesAlone() throws IOException {
        final Path dicom = Cohort.write(folder.resolve("cohort"), 3);
        final List<Path> slices = Cohort.slices(dicom, "SYN-002");
        Files.delete(slices.get(slices.size() / 2));
        final Radflow.Result result = run(dicom);
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("mm"), result.output());
        assertFalse(rows().get("SYN-001").get(FEATURE).isEmpty());
        assertFalse(rows().get("SYN-003").get(FEATURE).isEmpty());
        assertTrue(rows().get("SYN-002").get(FEATURE).isEmpty());
        assertFalse(rows().get("SYN-002").get("Missing Because").isEmpty());
        assertEquals(EXECUTION_ERROR, run(dicom, "-failonerror").exitCode());
    }

    @Test
    void twoSeriesInOneFolderAreTwoRows() throws IOException {
        final Path dicom = Cohort.write(folder.resolve("cohort"), 2);
        final Path together = Files.createDirectory(folder.resolve("together"));
        try (var files = Files.walk(dicom)) {
            int n = 0;
            for (final Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Files.copy(file, together.resolve("file" + n++));
            }
        }
        assertEquals(0, run(together).exitCode());
        final Map<String, Map<String, String>> mixed = rows();
        assertEquals(0, run(dicom).exitCode());
        assertEquals(2, mixed.size());
        rows().forEach((patient, row) -> assertEquals(row.get(FEATURE), mixed.get(patient).get(FEATURE)));
    }

    @Test
    void aStructureSetWhoseSeriesIsAbsent() throws IOException {
        final Path dicom = Cohort.write(folder.resolve("cohort"), 2);
        for (final Path slice : Cohort.slices(dicom, "SYN-002")) {
            Files.delete(slice);
        }
        final Radflow.Result result = run(dicom);
        assertEquals(0, result.exitCode(), result.output());
        assertFalse(rows().get("SYN-001").get(FEATURE).isEmpty());
        assertTrue(result.output().contains("2.25."), () -> "no UID in " + result.output());
    }

    @Test
    void imagesWithoutAnyStructureSet() throws IOException {
        final Path dicom = folder.resolve("dicom");
        Cohort.writeSmallSeries(dicom);
        final Radflow.Result result = run(dicom);
        assertEquals(EXECUTION_ERROR, result.exitCode(), result.output());
        assertTrue(result.output().contains("RT Structure Set") && result.output().contains(dicom.toString()), result.output());
    }

    @Test
    void anRoiNameThatDoesNotExistListsThoseThatDo() throws IOException {
        final Path dicom = Cohort.write(folder.resolve("cohort"), 1);
        final Radflow.Result result = run(dicom, "-option=3,regions,Liver,String");
        assertEquals(EXECUTION_ERROR, result.exitCode(), result.output());
        for (final String named : List.of("Liver", "GTV", "Lung")) {
            assertTrue(result.output().contains(named), () -> named + " is not in " + result.output());
        }
    }

    @Test
    void regionsOutsideEmptyAndOfOneVoxel() throws IOException {
        final Path dicom = folder.resolve("dicom");
        Cohort.writeSmallSeries(dicom);
        Cohort.writeStructureSet(dicom.resolve("structures.dcm"), Cohort.SERIES,
            List.of(Cohort.roi(1, "GTV good"), Cohort.roi(2, "GTV outside"), Cohort.roi(3, "GTV empty"), Cohort.roi(4, "GTV voxel")),
            List.of(Cohort.rectangle(1, 0.5, 6.5, 0.5, 6.5, 4), Cohort.rectangle(2, 100, 110, 100, 110, 4), Cohort.rectangle(3),
                Cohort.rectangle(4, 2.6, 3.4, 2.6, 3.4, 4)));
        final Radflow.Result result = run(dicom, "-option=4,spacingX,0,double", "-option=4,spacingY,0,double", "-option=4,spacingZ,0,double");
        assertEquals(0, result.exitCode(), result.output());
        final Map<String, Map<String, String>> regions =
            new Table(output()).rows.stream().collect(Collectors.toMap(row -> row.get("ROI"), row -> row));
        assertEquals(4, regions.size(), result.output());
        assertFalse(regions.get("GTV good").get(FEATURE).isEmpty());
        assertTrue(regions.get("GTV outside").get(FEATURE).isEmpty());
        assertTrue(regions.get("GTV outside").get("Missing Because").contains("GTV outside"), result.output());
        assertTrue(regions.get("GTV empty").get("Missing Because").contains("GTV empty"), result.output());
        assertEquals(1000 - 1024 + 3 * (3 + 8 * 3) + 2, Double.parseDouble(regions.get("GTV voxel").get(FEATURE)));
        assertTrue(regions.get("GTV voxel").get("original_stat_cov") != null);
    }
}
