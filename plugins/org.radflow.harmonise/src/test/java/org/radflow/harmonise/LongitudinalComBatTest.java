package org.radflow.harmonise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

/** Longitudinal ComBat against the published R code (Beer) on simulated patients. */
final class LongitudinalComBatTest {

    private static final Roles ROLES = new Roles(new Outcome.None(), "", "", Set.of("id", "age", "time"));

    private static final String[] BATCHES = "C,A,B,B,C,A,A,B,C,C,A,B,B,C,A,A,B,C,C,A,B,B,C,A,A,B,C,C,A,B,B,C,A,A,B,C".split(",");

    private static final double[] AGES = {50, 50, 50, 40, 40, 40, 58, 58, 58, 40, 40, 40, 42, 42, 42, 73, 73, 73, 43, 43, 43, 50, 50, 50, 71, 71,
        71, 44, 44, 44, 46, 46, 46, 55, 55, 55};

    private static final double[][] VALUES = {
        {
            6.008, 7.51, 8.123, 7.847, 7.51, 7.247, 5.883, 7.176, 8.564, 4.72, 4.71, 6.191, 4.321, 5.712, 5.573, 6.359, 6.279, 4.852,
            7.928, 4.172, 3.859, 6.742, 4.301, 5.699, 5.8, 4.855, 7.172, 4.76, 6.611, 6.685, 7.522, 3.744, 7.118, 7.023, 7.566, 8.047},
        {
            11.424, 10.968, 10.308, 12.087, 11.254, 10.549, 11.415, 13.253, 12.518, 13.758, 11.744, 10.57, 11.718, 9.728, 11.139, 12.474,
            13.64, 12.732, 15.441, 11.367, 14.247, 13.208, 11.004, 12.753, 12.278, 13.568, 14.157, 8.448, 10.631, 10.854, 12.472, 9.067,
            11.435, 10.319, 11.358, 6.515},
        {
            14.038, 14.266, 16.058, 17.558, 12.084, 14.279, 16.07, 19.873, 18.153, 17.414, 13.196, 17.225, 15.54, 16.183, 14.76, 16.537,
            18.691, 19.036, 18.571, 15.881, 17.81, 19.912, 18.044, 17.323, 15.13, 18.433, 13.81, 15.166, 14.204, 18.149, 16.327, 14.072,
            13.965, 15.442, 19.707, 17.164},
        {
            21.803, 20.951, 22.218, 21.441, 23.334, 18.983, 20.229, 22.974, 25.727, 20.776, 19.875, 21.26, 18.368, 19.938, 16.609,
            20.737, 23.325, 23.914, 24.991, 20.116, 23.282, 24.574, 26.343, 19.297, 20.505, 24.19, 25.846, 25.271, 18.326, 22.624,
            21.219, 21.947, 18.407, 19.485, 21.496, 21.701}};

    /** R 4.2.2, lme4 1.1-31: longCombat("id", "time", "batch", features, "age + time", "(1|id)", data)$data_combat. */
    private static final double[][] EXPECTED = {
        {
            6.1152032, 8.3228177, 8.0466378, 7.7750104, 7.4312924, 7.7367323, 5.7187093, 6.9181715, 8.3550761, 4.9032792, 4.1951916,
            5.8556264, 3.6455059, 5.7772684, 5.5008575, 6.7676295, 5.9107588, 5.1275847, 7.6502396, 3.2682736, 2.9919359, 6.5651417,
            4.5991178, 5.5913755, 5.8249658, 4.1635940, 7.1122331, 4.9828491, 7.1354577, 6.3904790, 7.4807584, 4.1485826, 7.8260759,
            7.5368225, 7.3722263, 7.9286754},
        {
            11.6422630, 11.3080380, 8.7876367, 11.4053546, 11.4635486, 10.7431951, 11.0600772, 12.9352780, 12.6356289, 13.6875571,
            12.2656528, 8.8416458, 10.9362521, 10.1440423, 11.9537744, 12.4620827, 13.1582495, 12.9117178, 15.2755599, 10.7890841,
            14.4993177, 12.7634052, 11.3837595, 13.9905404, 11.9638367, 12.8722807, 14.1414686, 9.0345650, 11.2274496, 10.2719174,
            12.1534675, 9.6129506, 12.3598211, 10.5870007, 11.0650993, 7.2861761},
        {
            14.3647889, 15.8469047, 14.3504000, 16.6746545, 12.6682428, 16.0848552, 17.1041671, 18.8011277, 18.2290490, 17.3324436,
            13.3114208, 15.7441711, 13.4088103, 16.2436153, 16.4282122, 17.7381523, 16.9401880, 19.0186854, 18.4821256, 17.3142028,
            16.0838141, 18.7825000, 18.1611421, 19.2664302, 16.5639482, 17.3509137, 14.3295325, 15.4229703, 15.1749954, 17.1082518,
            14.7745950, 14.3847021, 15.3435078, 16.3471316, 18.7792555, 17.3181901},
        {
            20.4468207, 23.6899736, 21.6911895, 20.6883765, 21.6889957, 21.1760902, 22.2971696, 22.1194703, 23.9741602, 19.4304164,
            22.5698182, 20.7296821, 16.8893793, 18.4606436, 18.7538287, 22.9872138, 22.7723155, 22.4249480, 23.2827859, 22.2771078,
            23.0186787, 24.9604688, 24.5264850, 20.9425828, 22.4446499, 23.8455733, 24.1674761, 23.4436817, 20.0350730, 22.2584760,
            20.6755116, 20.4362488, 20.5587567, 21.8834588, 20.7973675, 20.2919482}};

    private static FeatureMatrix cases() {
        List<Column> columns = new ArrayList<>();
        for (int f = 0; f < VALUES.length; f++) {
            columns.add(new NumericColumn("f" + f, VALUES[f]));
        }
        columns.add(new TextColumn("batch", BATCHES));
        columns.add(new TextColumn("id", IntStream.range(0, BATCHES.length).mapToObj(row -> "P" + row / 3).toArray(String[]::new)));
        columns.add(new NumericColumn("time", IntStream.range(0, BATCHES.length).mapToDouble(row -> row % 3).toArray()));
        columns.add(new NumericColumn("age", AGES));
        return new FeatureMatrix(IntStream.range(0, BATCHES.length).mapToObj(row -> "case" + row).toList(), columns);
    }

    private static LongitudinalComBat step() {
        return new LongitudinalComBat("id", new ComBatSettings("batch", EmpiricalBayes.PARAMETRIC, false, "", List.of(),
                List.of("age", "time"), false, false));
    }

    @Test
    void equalsThePublishedCode() {
        FeatureMatrix found = step().fit(cases(), ROLES, Progress.NONE).training();
        for (int f = 0; f < EXPECTED.length; f++) {
            assertArrayEquals(EXPECTED[f], found.numbers("f" + f).values(), 1e-4, "f" + f);
        }
    }

    /** R: sigma(lmer(f1 ~ age + time + batch + (1|id))) and the standard deviation of the intercepts. */
    @Test
    void variancesAreThoseOfLme4() {
        FeatureMatrix details = step().fit(cases(), ROLES, Progress.NONE).step().details();
        double[] deviations = details.numbers("Standard Deviation").values();
        double[] ratios = details.numbers("Intercept Variance Ratio").values();
        double[][] expected = {{1.312930421, 0.561063677}, {1.36094557, 1.01633316}, {1.21478564, 1.12633155}, {1.09361819, 1.16005152}};
        for (int f = 0; f < expected.length; f++) {
            assertEquals(expected[f][0], deviations[3 * f], 1e-5);
            assertEquals(expected[f][1], deviations[3 * f] * Math.sqrt(ratios[3 * f]), 1e-5);
        }
    }

    @Test
    void aNewCaseIsAdjustedByItself() {
        Fit fit = step().fit(cases(), ROLES, Progress.NONE);
        FeatureMatrix all = fit.step().apply(cases());
        FeatureMatrix one = fit.step().apply(cases().rows(new int[] {7}));
        assertEquals(all.numbers("f2").values()[7], one.numbers("f2").values()[0]);
    }

    @Test
    void patientsOfOneCaseEachAreRefused() {
        FeatureMatrix first = cases().rows(IntStream.range(0, 12).map(patient -> 3 * patient + patient % 2).toArray());
        DataException refused = assertThrows(DataException.class, () -> step().fit(first, ROLES, Progress.NONE));
        assertEquals("Column 'id': found one case of each patient, expected several of some: choose ComBat instead", refused.getMessage());
    }
}
