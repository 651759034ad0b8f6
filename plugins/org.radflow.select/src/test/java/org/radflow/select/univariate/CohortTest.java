package org.radflow.select.univariate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.radflow.select.ReferenceData;
import org.radflow.select.Target;

/** Every feature of the soft-tissue sarcoma cohort: AUC and Wilcoxon p as R gives them. */
class CohortTest {

    @Test
    void everyFeatureOfCtMrAndPetAgrees() throws IOException {
        List<String[]> expected = ReferenceData.csv("cohorts/sts/expected-univariate.csv");
        List<String[]> outcome = ReferenceData.csv("cohorts/sts/outcome-and-scanner.csv");
        Map<String, List<String[]>> tables = new HashMap<>();
        int[] labels = outcome.stream().skip(1).mapToInt(row -> Integer.parseInt(row[1])).toArray();
        int checked = 0;
        for (String[] row : expected.subList(1, expected.size())) {
            if (!tables.containsKey(row[0])) {
                tables.put(row[0], ReferenceData.csv("cohorts/sts/features-" + row[0] + ".csv"));
            }
            List<String[]> table = tables.get(row[0]);
            int column = List.of(table.get(0)).indexOf(row[1]);
            for (int r = 1; r < table.size(); r++) {
                assertEquals(outcome.get(r)[0], table.get(r)[0], "tables list patients in one order");
            }
            double[] x = table.stream().skip(1).mapToDouble(cells -> Double.parseDouble(cells[column])).toArray();
            TestResult result = UnivariateTest.AUC.test(x, new Target.Classes(labels, 2, 1));
            if (row[3].equals("NA")) {
                assertTrue(Double.isNaN(result.p()), row[1]);
            } else {
                assertEquals(Double.parseDouble(row[2]), result.statistic(), 1e-8, row[0] + " " + row[1]);
                assertEquals(Double.parseDouble(row[3]), result.p(), 1e-8, row[0] + " " + row[1]);
            }
            checked++;
        }
        assertEquals(522, checked);
    }
}
