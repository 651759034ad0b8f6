package org.radflow.pipeline.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.MeanFilter;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.state.StateException;

class PipelineFileTest {

    private static final StepKinds KINDS = new StepKinds(List.of(() -> List.of(MeanFilter.KIND)));

    private static final FeatureMatrix CASES = new FeatureMatrix(List.of("a", "b"), List.of(
            new NumericColumn("volume", new double[] {1, 2.5}, Map.of(Column.UNIT, "mm3")), new NumericColumn("time", 3, 4),
            new NumericColumn("event", 0, 1)));

    private static FittedPipeline fitted(Outcome outcome) {
        return new Pipeline(new Roles(outcome, "p", "c", Set.of("x", "y")), List.of(new MeanFilter("n"))).fit(CASES, Progress.NONE);
    }

    private static String written(FittedPipeline pipeline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PipelineFile.write(pipeline, "Radflow test", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static FittedPipeline read(String text) throws IOException {
        return PipelineFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), KINDS);
    }

    @Test
    void comesBackWithAllItHasLearned() throws IOException {
        for (Outcome outcome : new Outcome[] {new Outcome.None(), new Outcome.Classes("event", "1"), new Outcome.Quantity("time"),
            new Outcome.Survival("time", "event")}) {
            FittedPipeline pipeline = fitted(outcome);
            FittedPipeline back = read(written(pipeline));
            assertEquals(pipeline.specification(), back.specification());
            assertEquals(pipeline.training(), back.training());
            assertArrayEquals(pipeline.apply(CASES).numbers("volume").values(), back.apply(CASES).numbers("volume").values());
        }
    }

    @Test
    void tellsReadersWhatIsInItAndNoCase() throws IOException {
        String text = written(fitted(new Outcome.Survival("time", "event")));
        assertTrue(text.indexOf("\"sha256\"") < text.indexOf("\"steps\""));
        assertTrue(text.contains("\"software\" : \"Radflow test\""));
        assertTrue(text.contains("\"property unit\" : \"mm3\""));
        assertFalse(text.contains("2.5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.75 | 1.76 | changed after", "\"cases\" : 2 | \"cases\" : 3 | changed after",
        "radflow-pipeline-1 | radflow-pipeline-9 | expected 'radflow-pipeline-1'", "\"format\" | \"form\" | 'format': found nothing",
        "\"kind\" : \"test.mean\" | \"kind\" : \"java.lang.Runtime\" | changed after"})
    void aChangedOrForeignFileIsRefused(String found, String instead, String message) throws IOException {
        String text = written(fitted(new Outcome.None()));
        assertTrue(text.contains(found), text);
        StateException e = assertThrows(StateException.class, () -> read(text.replace(found, instead)));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void aStepThatIsNotInstalledIsRefused() throws IOException {
        byte[] text = written(fitted(new Outcome.None())).getBytes(StandardCharsets.UTF_8);
        StateException e = assertThrows(StateException.class,
                () -> PipelineFile.read(new ByteArrayInputStream(text), new StepKinds(List.of())));
        assertEquals("Step: found the kind 'test.mean', expected one of []", e.getMessage());
    }

    @Test
    void filesAreCompleteOrAbsent(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/model.json");
        WholeFile.write(file, out -> out.write(1));
        assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
            out.write(2);
            throw new IOException("disk full");
        }));
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(file));
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
        assertThrows(IOException.class, () -> WholeFile.write(folder, out -> out.write(1)));
    }

    /** Linux has a device that is always full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldWithTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.json");
        Files.createSymbolicLink(folder.resolve(".model.json.part"), Path.of("/dev/full"));
        IOException e = assertThrows(IOException.class, () -> WholeFile.write(file, out -> out.write(new byte[1 << 16])));
        assertEquals(file + ": cannot be written: No space left on device", e.getMessage());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
