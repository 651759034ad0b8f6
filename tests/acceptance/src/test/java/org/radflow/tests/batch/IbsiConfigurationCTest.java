package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.tests.Project;

/** The main job on real input: the example workflow turns the CT phantom's DICOM files into the values that IBSI agreed on. */
class IbsiConfigurationCTest {

    @TempDir
    Path folder;

    @Test
    void theExampleWorkflowAgreesWithConfigurationC() throws IOException {
        final Path dicom = Project.reference("ibsi1/ct-phantom/dicom");
        final Table reference = new Table(Project.reference("ibsi1/reference-values.csv"));
        final Path output = folder.resolve("features.csv");
        final Radflow.Result result = Radflow.run(folder, Radflow.example(dicom, output));
        assertEquals(0, result.exitCode(), result.output());
        final List<Map<String, String>> rows = new Table(output).rows;
        assertEquals(1, rows.size(), result.output());

        final Map<String, int[]> agreement = new TreeMap<>();
        final List<String> differences = new ArrayList<>();
        for (final Map<String, String> expected : reference.rows) {
            if (expected.get("config").equals("C") && !expected.get("family").equals("diagnostics") && !expected.get("value").isEmpty()) {
                final int[] counts = agreement.computeIfAbsent(expected.get("family"), family -> new int[2]);
                counts[1]++;
                if (agrees(rows.get(0), expected, differences)) {
                    counts[0]++;
                }
            }
        }
        agreement.forEach((family, counts) -> System.out.printf("IBSI 1, configuration C, %s: %d of %d agree%n", family, counts[0], counts[1]));
        assertEquals(List.of(), differences);
        assertEquals(11, agreement.size(), () -> "families compared: " + agreement.keySet());
    }

    /** IBSI's rule: round to 3 significant digits, then compare with the tolerance. */
    private static boolean agrees(final Map<String, String> row, final Map<String, String> expected, final List<String> differences) {
        final String column = "original_" + expected.get("tag");
        final String found = row.get(column);
        assertTrue(found != null, () -> "no column " + column + " in " + row.keySet());
        final boolean agrees = !found.isEmpty() && new BigDecimal(found).round(new MathContext(3)).subtract(new BigDecimal(expected.get("value")))
            .abs().compareTo(new BigDecimal(expected.get("tolerance"))) <= 0;
        if (!agrees) {
            differences.add("%s: found %s, expected %s +- %s".formatted(column, found, expected.get("value"), expected.get("tolerance")));
        }
        return agrees;
    }
}
