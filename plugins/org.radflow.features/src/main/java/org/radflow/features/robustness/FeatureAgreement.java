package org.radflow.features.robustness;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.radflow.features.roi.UndefinedFeatureException;

/**
 * How well the repeated values of a feature agree, over all cases that have every value.
 *
 * @param feature       name of the feature
 * @param cases         number of cases used
 * @param leftOut       number of cases left out because a value is missing
 * @param repeats       number of values of each case
 * @param oneWay        ICC(1,1); {@code null} if it has no value
 * @param consistency   ICC(3,1); {@code null} if it has no value
 * @param concordance   concordance correlation coefficient; {@code null} if it has no value
 * @param missingReason why coefficients have no value; {@code null} if all have one
 */
public record FeatureAgreement(String feature, int cases, int leftOut, int repeats, Agreement oneWay, Agreement consistency,
        Agreement concordance, String missingReason) {

    /**
     * @param complete [cases][repeats] finite values of the cases that have all
     * @param leftOut  number of other cases
     */
    static FeatureAgreement of(String feature, double[][] complete, int leftOut, int repeats) {
        try {
            Ratings ratings = new Ratings(complete);
            Set<String> reasons = new LinkedHashSet<>();
            return new FeatureAgreement(feature, complete.length, leftOut, repeats, orNull(ratings::oneWay, reasons),
                    orNull(ratings::consistency, reasons), orNull(ratings::concordance, reasons),
                    reasons.isEmpty() ? null : String.join("; ", reasons));
        } catch (UndefinedFeatureException e) {
            return new FeatureAgreement(feature, complete.length, leftOut, repeats, null, null, null, e.getMessage());
        }
    }

    private static Agreement orNull(Supplier<Agreement> coefficient, Set<String> reasons) {
        try {
            return coefficient.get();
        } catch (UndefinedFeatureException e) {
            reasons.add(e.getMessage());
            return null;
        }
    }
}
