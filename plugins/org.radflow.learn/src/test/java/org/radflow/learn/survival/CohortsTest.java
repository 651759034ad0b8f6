package org.radflow.learn.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.survival.Concordance;
import org.radflow.pipeline.survival.KaplanMeier;
import org.radflow.pipeline.survival.LogRank;

/** Every row of the expected results of two real cohorts, made with R's survival 3.5.3. */
class CohortsTest {

    private final Map<String, Double> computed = new LinkedHashMap<>();

    @Test
    void headAndNeck() throws IOException {
        List<Map<String, String>> patients = ReferenceData.rows("cohorts/head-neck/clinical-and-outcome.csv");
        double[] times = column(patients, "death_days");
        int[] events = events(patients, "death");
        double[] age = column(patients, "age");
        int[] one = new int[times.length];
        int[] centre = patients.stream().mapToInt(row -> row.get("centre").equals("HGJ") ? 1 : 0).toArray();
        Map<String, double[]> onlyAge = Map.of("age", age);
        Map<String, double[]> ageAndStage = new LinkedHashMap<>();
        ageAndStage.put("age", age);
        ageAndStage.put("n_stage", column(patients, "n_stage"));
        cox("death ~ age (efron)", onlyAge, times, events, one, Ties.EFRON);
        cox("death ~ age (breslow)", onlyAge, times, events, one, Ties.BRESLOW);
        cox("death ~ age + n_stage (efron)", ageAndStage, times, events, one, Ties.EFRON);
        cox("death ~ age strata centre (efron)", onlyAge, times, events, centre, Ties.EFRON);
        kaplanMeier("all", patients, "death_days", "death", row -> true);
        kaplanMeier("centre=CHUS", patients, "death_days", "death", row -> row.get("centre").equals("CHUS"));
        kaplanMeier("centre=HGJ", patients, "death_days", "death", row -> row.get("centre").equals("HGJ"));
        LogRank test = LogRank.test(times, events, centre);
        computed.put("log-rank death by centre chisq", test.chiSquare());
        computed.put("log-rank death by centre p", test.p());
        compare("cohorts/head-neck/expected-survival.csv");
    }

    @Test
    void lowerGradeGlioma() throws IOException {
        Map<String, Map<String, String>> outcomes = new HashMap<>();
        ReferenceData.rows("cohorts/tcga-lgg/clinical-and-outcome.csv").forEach(row -> outcomes.put(row.get("patient"), row));
        List<Map<String, String>> patients = ReferenceData.rows("cohorts/tcga-lgg/features.csv").stream()
                .filter(row -> outcomes.containsKey(row.get("patient"))).map(row -> {
                    Map<String, String> joined = new HashMap<>(outcomes.get(row.get("patient")));
                    joined.putAll(row);
                    return joined;
                }).filter(CohortsTest::isComplete).toList();
        double[] times = column(patients, "progression_free_days");
        int[] events = events(patients, "progression");
        Map<String, double[]> x = new LinkedHashMap<>();
        x.put("logvol", java.util.Arrays.stream(column(patients, "nontexture_volume")).map(Math::log).toArray());
        x.put("nontexture_solidity", column(patients, "nontexture_solidity"));
        x.put("age", column(patients, "age"));
        cox("pfs ~ log(volume) + solidity + age (efron)", x, times, events, new int[times.length], Ties.EFRON);
        kaplanMeier("all", patients, "progression_free_days", "progression", row -> true);
        compare("cohorts/tcga-lgg/expected-survival.csv");
    }

    private static boolean isComplete(Map<String, String> row) {
        for (String name : new String[] {"age", "nontexture_solidity", "nontexture_volume", "progression", "progression_free_days"}) {
            if (row.get(name).isEmpty()) {
                return false;
            }
        }
        return Double.parseDouble(row.get("progression_free_days")) > 0 && Double.parseDouble(row.get("nontexture_volume")) > 0;
    }

    private void cox(String model, Map<String, double[]> features, double[] times, int[] events, int[] strata, Ties ties) {
        double[][] x = features.values().toArray(double[][]::new);
        double[] ones = new double[times.length];
        java.util.Arrays.fill(ones, 1);
        CoxFit fit = CoxRegression.fit(x, times, events, ones, strata, ties, Progress.NONE);
        int j = 0;
        for (String name : features.keySet()) {
            computed.put(model + " coef:" + name, fit.coefficients()[j]);
            computed.put(model + " se:" + name, fit.standardError(j));
            computed.put(model + " p:" + name, fit.p(j++));
        }
        computed.put(model + " loglik", fit.logLikelihood());
        computed.put(model + " lr_test", fit.likelihoodRatio());
        computed.put(model + " concordance", Concordance.harrell(times, events, fit.predictors(x), ones, strata).value());
        computed.put(model + " n", (double)times.length);
        computed.put(model + " events", (double)java.util.Arrays.stream(events).sum());
    }

    private void kaplanMeier(String group, List<Map<String, String>> patients, String time, String event, Predicate<Map<String, String>> who) {
        List<Map<String, String>> members = patients.stream().filter(who).toList();
        KaplanMeier curve = KaplanMeier.of(column(members, time), events(members, event));
        for (int day : new int[] {365, 730, 1095, 1825}) {
            computed.put("kaplan-meier S(" + day + "):" + group, curve.at(day));
        }
    }

    /** Expected values have 9 significant digits. */
    private void compare(String path) throws IOException {
        List<Map<String, String>> expected = ReferenceData.rows(path);
        for (Map<String, String> row : expected) {
            String quantity = row.get("model") + " " + row.get("quantity");
            double value = Double.parseDouble(row.get("value"));
            assertEquals(value, computed.get(quantity), 1e-6 * Math.max(1, Math.abs(value)), quantity);
        }
        assertEquals(expected.size(), computed.size());
    }

    private static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(name))).toArray();
    }

    private static int[] events(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToInt(row -> (int)Double.parseDouble(row.get(name))).toArray();
    }
}
