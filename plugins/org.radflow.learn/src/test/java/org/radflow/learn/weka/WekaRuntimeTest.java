package org.radflow.learn.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.learn.Cohorts;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;

/** Weka leaves the machine alone. */
class WekaRuntimeTest {

    /** A Java of its own in which every model is learned. */
    public static final class Learning {

        public static void main(String[] arguments) {
            FeatureMatrix cases = Cohorts.classes(60, 4, 2, 0.1, 1);
            String before = System.getProperty("java.library.path");
            for (var step : List.of(new RandomForestStep(5, 0, 0, 1, 1), new DecisionTreeStep(2, true, 0.25, 1), new AdaBoostStep(5, 1, 1, 1),
                new GradientBoostingStep(5, 0.1, 2, 2, 1), new BaggingStep(5, 0, 1, 1), new NaiveBayesStep(false),
                new PerceptronStep(2, 5, 0.3, 0.2, 1),
                new SupportVectorMachineStep(SupportVectorMachineStep.Kernel.LINEAR, 1, 1, 1))) {
                step.fit(cases, Cohorts.CLASSES, Progress.NONE);
            }
            if (!before.equals(System.getProperty("java.library.path")) || System.getProperty("WEKA_HOME") != null) {
                System.out.println("system properties were changed");
            }
        }
    }

    @Test
    void makesNoFolderAndPrintsNothing(@TempDir Path home) throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(home.resolve("temporary"));
        Path output = home.resolve("output");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.home=" + home,
            "-Djava.io.tmpdir=" + temporary, "-Djava.awt.headless=true", "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"),
            Learning.class.getName()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertEquals(0, process.waitFor(), () -> read(output));
        assertEquals("", read(output));
        try (Stream<Path> files = Files.walk(home)) {
            assertEquals(List.of("output", "temporary"), files.skip(1).map(file -> home.relativize(file).toString()).sorted().toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
