package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each plot node draws a table without a display. */
class PlotsTest {

    private static final String NODES = "org.radflow.report.nodes.";
    private static final String CSV_READER = "org.radflow.pipeline.nodes.CsvReaderNodeFactory";

    @TempDir
    Path folder;

    /** 40 cases: two classes, two scores, survival, a scanner, three features and their SHAP values. */
    private Path table() throws IOException {
        final StringBuilder csv = new StringBuilder("class,P (class=yes),score,time,event,scanner,f1,f2,f3,SHAP (f1),SHAP (f2)\n");
        for (int i = 0; i < 40; i++) {
            final double x = Math.sin(7.0 * i) / 2 + 0.5;
            csv.append(String.format(Locale.ROOT, "%s,%.4f,%.4f,%.2f,%d,%s,%.4f,%.4f,%.4f,%.4f,%.4f%n", Math.cos(3.0 * i) + x > 0.7 ? "yes" : "no",
                0.05 + 0.9 * x, Math.cos(5.0 * i), 1 + 30 * x, i % 3 == 0 ? 0 : 1, i % 2 == 0 ? "A" : "B", x, Math.cos(i), x * x, x - 0.5, -x / 5));
        }
        return Files.writeString(folder.resolve("cases.csv"), csv);
    }

    private Radflow.Result run(final String node, final Path input, final Path figure, final String... settings) throws IOException {
        final List<String> all = new ArrayList<>(List.of(settings));
        all.add("title xstring A &lt; B");
        all.add("file xstring " + figure);
        return Radflow.run(folder, "batch", "-failonloaderror", "-workflowDir=" + new WorkflowBuilder()
            .node("CSV Reader", CSV_READER, "file xstring " + input, "delimiter xstring ,")
            .node("Plot", NODES + node + "NodeFactory", all.toArray(String[]::new)).write(Files.createDirectory(folder.resolve("workflow"))));
    }

    static List<List<String>> plots() {
        final List<String> scored = List.of("classColumn xstring class", "positiveClass xstring ");
        return List.of(with(scored, "RocCurve", "scores xstring P.*|score", "group xstring ", "resamples xint 100", "seed xlong 1"),
            with(scored, "PrecisionRecall", "scores xstring ", "group xstring scanner"),
            with(scored, "Calibration", "scores xstring ", "group xstring ", "groups xint 5"),
            with(scored, "DecisionCurve", "scores xstring ", "group xstring ", "lowest xdouble 0.0", "highest xdouble 0.5"),
            with(List.of(), "KaplanMeier", "time xstring time", "event xstring event", "group xstring scanner", "unit xstring months"),
            with(List.of(), "ForestPlot", "name xstring scanner", "ratio xstring f1", "lower xstring f1", "upper xstring P (class=yes)", "p xstring ",
                "logarithms xboolean true", "measure xstring Odds ratio"),
            with(List.of(), "ShapPlot", "kind xstring BEESWARM", "most xint 5"),
            with(List.of(), "HeatMap", "kind xstring CORRELATIONS", "features xstring f.", "class xstring ", "cluster xboolean true"),
            with(List.of(), "BatchEffect", "batch xstring scanner", "kind xstring COMPONENTS", "features xstring f.", "feature xstring "));
    }

    /** The node, common settings, its own settings. */
    private static List<String> with(final List<String> common, final String node, final String... own) {
        final List<String> all = new ArrayList<>(List.of(node));
        all.addAll(common);
        all.addAll(List.of(own));
        return all;
    }

    @ParameterizedTest
    @MethodSource("plots")
    void drawsATable(final List<String> plot) throws IOException {
        final Path svg = folder.resolve("figure.svg");
        final Radflow.Result result = run(plot.get(0), table(), svg, plot.subList(1, plot.size()).toArray(String[]::new));
        assertEquals(0, result.exitCode(), result.output());
        final String text = Files.readString(svg);
        assertTrue(text.startsWith("<svg ") && text.contains("A &lt; B") && !text.contains("NaN"), text);
    }

    @Test
    void aPictureIsWritten() throws IOException {
        final Path png = folder.resolve("figure.png");
        final Radflow.Result result = run("BatchEffect", table(), png, "batch xstring scanner", "kind xstring FEATURE", "features xstring ",
            "feature xstring f1");
        assertEquals(0, result.exitCode(), result.output());
        assertEquals("PNG", new String(Files.readAllBytes(png), 1, 3, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aColumnThatIsMissingIsNamed() throws IOException {
        final Path html = folder.resolve("figure.html");
        final Radflow.Result result = run("KaplanMeier", table(), html, "time xstring months", "event xstring event", "group xstring ",
            "unit xstring ");
        assertFalse(result.exitCode() == 0);
        assertTrue(result.output().contains("Time column: found 'months', expected the name of a column of numbers"), result.output());
        assertFalse(Files.exists(html));
    }
}
