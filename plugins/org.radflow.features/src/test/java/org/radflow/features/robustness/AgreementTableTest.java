package org.radflow.features.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.features.FeatureValue;

class AgreementTableTest {

    private final AgreementTable table = new AgreementTable(List.of("volume", "mean"), 2);

    @Test
    void casesWithAMissingValueAreLeftOut() {
        for (double value : new double[] {1, 2, 4}) {
            table.add(List.of(row(value, 7), row(value, 7)));
        }
        table.add(List.of(row(5, 7), List.of(FeatureValue.missing("The mask is empty"), FeatureValue.of(7))));
        assertEquals(List.of(new FeatureAgreement("volume", 3, 1, 2, Agreement.PERFECT, Agreement.PERFECT, Agreement.PERFECT, null),
                new FeatureAgreement("mean", 4, 0, 2, null, null, null, "All values are the same")), table.agreements());
    }

    @Test
    void eachCoefficientMayBeMissing() {
        assertEquals("Agreement needs at least 2 cases with 2 values each, found 0 with 0", table.agreements().get(0).missingReason());
        table.add(List.of(row(1, 3), row(1, 3)));
        table.add(List.of(row(2, 4), row(2, 4)));
        FeatureAgreement two = table.agreements().get(0);
        assertEquals(Agreement.PERFECT, two.oneWay());
        assertNull(two.concordance());
        assertEquals("Concordance needs at least 3 cases, found 2", two.missingReason());
    }

    private static List<FeatureValue> row(double volume, double mean) {
        return List.of(FeatureValue.of(volume), FeatureValue.of(mean));
    }
}
