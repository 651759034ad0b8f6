package org.radflow.features.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.features.FeatureValue;

class FeatureAgreementTest {

    @Test
    void casesWithAMissingValueAreLeftOut() {
        FeatureAgreement agreement = FeatureAgreement.of("volume", List.of(row(1, 1), row(2, 2), row(4, 4),
                List.of(FeatureValue.of(7), FeatureValue.missing("The mask is empty"))));
        assertEquals(new FeatureAgreement("volume", 3, 1, 2, Agreement.PERFECT, Agreement.PERFECT, Agreement.PERFECT, null), agreement);
    }

    @Test
    void eachCoefficientMayBeMissing() {
        FeatureAgreement two = FeatureAgreement.of("volume", List.of(row(1, 1), row(2, 2)));
        assertEquals(Agreement.PERFECT, two.oneWay());
        assertNull(two.concordance());
        assertEquals("Concordance needs at least 3 cases, found 2", two.missingReason());
        FeatureAgreement none = FeatureAgreement.of("volume", List.of());
        assertNull(none.oneWay());
        assertEquals("Agreement needs at least 2 cases with 2 values each, found 0 with 0", none.missingReason());
    }

    private static List<FeatureValue> row(double first, double second) {
        return List.of(FeatureValue.of(first), FeatureValue.of(second));
    }
}
