package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.dicom.AttributePath.Type;

class SeriesAttributesTest {

    @TempDir
    Path temp;

    @Test
    void valuesByKeywordNumberAndSequence() throws IOException {
        DicomWriter tracer = new DicomWriter().put(Tag.RadionuclideTotalDose, "3.5E8");
        List<SeriesAttributes.Value> values = read((k, slice) -> slice
            .putItems(Tag.RadiopharmaceuticalInformationSequence, List.of(new DicomWriter(), tracer)), "SliceThickness",
            "(0028,0010)", "00280010", "PixelSpacing", "RadiopharmaceuticalInformationSequence[1].RadionuclideTotalDose",
            "(0054,0016)[1].(0018,1074)", "RadiopharmaceuticalInformationSequence.RadionuclideTotalDose", "PatientAge");
        assertEquals(List.of("4", "2", "2", "2\\0.5", "3.5E8", "3.5E8", "", ""),
            values.stream().map(value -> value.value().orElse("")).toList());
    }

    @Test
    void aValueThatDiffersBetweenFilesIsNone() throws IOException {
        SeriesAttributes.Value value = read((k, slice) -> { }, "SOPInstanceUID").get(0);
        assertEquals(Optional.empty(), value.value());
        assertTrue(value.problem().orElseThrow().startsWith("varies within the series: "), value.toString());
    }

    @Test
    void typesComeFromTheDictionary() {
        assertEquals(Type.DECIMAL, AttributePath.of("SliceThickness").type());
        assertEquals(Type.TEXT, AttributePath.of("PixelSpacing").type());
        assertEquals(Type.WHOLE, AttributePath.of("SeriesNumber").type());
        assertEquals(Type.TEXT, AttributePath.of("PatientAge").type());
        assertEquals(Type.TEXT, AttributePath.of("(0009,100D)").type());
        assertEquals(Type.DECIMAL, AttributePath.of("RadiopharmaceuticalInformationSequence[0].RadionuclideHalfLife").type());
    }

    @Test
    void whatIsNoAttributeIsNamed() {
        assertProblem("found 'PatientAgee', expected a keyword of DICOM PS3.6", "PatientAgee");
        assertProblem("found a sequence, expected an attribute in it", "RadiopharmaceuticalInformationSequence");
        assertProblem("found (0028,0010), which is no sequence", "Rows[0].Columns");
        assertProblem("found binary data", "PixelData");
        assertProblem("found '0010,10', expected a keyword or (gggg,eeee)", "0010,10");
        assertProblem("found ''", "Rows.");
    }

    private static void assertProblem(String expected, String path) {
        String message = assertThrows(IllegalArgumentException.class, () -> AttributePath.of(path)).getMessage();
        assertTrue(message.contains(expected), message);
    }

    private List<SeriesAttributes.Value> read(BiConsumer<Integer, DicomWriter> change, String... paths)
            throws IOException {
        return SeriesAttributes.read(TestSeries.scan(temp, 2, change).series().get(0),
            Stream.of(paths).map(AttributePath::of).toList(), Checkpoint.interrupts());
    }
}
