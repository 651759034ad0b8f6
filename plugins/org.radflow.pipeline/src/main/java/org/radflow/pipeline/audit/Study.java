package org.radflow.pipeline.audit;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.Roles;

/**
 * What is audited.
 *
 * @param cases  the cases that are to be cross-validated, or that a model is developed on
 * @param test   the cases that the model is tested on; null when cases are split by a cross-validation
 * @param raw    the table before any step, if it is at hand; else null
 * @param fitted the pipeline whose steps have been fitted, if there is one; else null
 * @param roles  which columns are what
 */
public record Study(FeatureMatrix cases, FeatureMatrix test, FeatureMatrix raw, FittedPipeline fitted, Roles roles) {

    /** Names of the features that all tables have. */
    List<String> features() {
        return roles.features(cases).stream().filter(name -> test == null || test.has(name)).toList();
    }

    /** All values of a feature: those of the cases, then those of the test. */
    double[] values(String feature) {
        double[] first = cases.numbers(feature).values();
        if (test == null) {
            return first;
        }
        double[] second = test.numbers(feature).values();
        double[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
