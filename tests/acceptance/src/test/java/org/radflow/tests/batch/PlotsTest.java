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
import org.junit.jupiter.params.provider.CsvSource;

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
        all.add("title xstring A < B");
        all.add("file xstring " + figure);
        return Radflow.run(folder, "batch", "-failonloaderror", "-workflowDir=" + new WorkflowBuilder()
            .node("CSV Reader", CSV_READER, "file xstring " + input, "delimiter xstring ,")
            .node("Plot", NODES + node + "NodeFactory", all.toArray(String[]::new)).write(Files.createDirectory(folder.resolve("workflow"))));
    }

    @ParameterizedTest
    @CsvSource({"RocCurve, classColumn xstring class, scores xstring P.*|score", "PrecisionRecall, classColumn xstring class, group xstring scanner",
        "Calibration, classColumn xstring class, groups xint 5", "DecisionCurve, classColumn xstring class, highest xdouble 0.5",
        "KaplanMeier, time xstring time, event xstring event", "ForestPlot, ratio xstring f1, name xstring scanner", "ShapPlot, kind xstring BARS,",
        "HeatMap, kind xstring CORRELATIONS,", "BatchEffect, batch xstring scanner, features xstring f."})
    void drawsInEachFormat(final String node, final String first, final String second) throws IOException {
        final Path svg = folder.resolve("figure.svg");
        final String[] settings = node.equals("ForestPlot") ? new String[]{first, second, "lower xstring f1", "upper xstring P (class=yes)"}
            : second == null ? new String[]{first} : new String[]{first, second};
        final Radflow.Result result = run(node, table(), svg, settings);
        assertEquals(0, result.exitCode(), result.output());
        final String text = Files.readString(svg);
        assertTrue(text.startsWith("<svg ") && text.contains("A &lt; B") && !text.contains("NaN"), text);
    }

    @Test
    void pngAndPageAreWritten() throws IOException {
        final Path png = folder.resolve("figure.png");
        assertEquals(0, run("BatchEffect", table(), png, "batch xstring scanner", "kind xstring FEATURE", "feature xstring f1").exitCode());
        assertEquals("PNG", new String(Files.readAllBytes(png), 1, 3, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aColumnThatIsMissingIsNamed() throws IOException {
        final Path html = folder.resolve("figure.html");
        final Radflow.Result result = run("KaplanMeier", table(), html, "time xstring months", "event xstring event");
        assertFalse(result.exitCode() == 0);
        assertTrue(result.output().contains("Time column: found 'months', expected the name of a column of numbers"), result.output());
        assertFalse(Files.exists(html));
    }
}
