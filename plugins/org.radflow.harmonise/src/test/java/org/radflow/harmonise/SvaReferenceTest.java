package org.radflow.harmonise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;

/**
 * Radiomics of soft-tissue sarcoma as ComBat of Bioconductor's sva 3.46.0 adjusts them; printed with 12 digits:
 * equal to 1e-7 of the standard deviation of the feature.
 */
final class SvaReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "MR_T1, parametric, PARAMETRIC, false, , false", "MR_T1, parametric-covariate, PARAMETRIC, false, , true",
        "MR_T1, parametric-meanonly, PARAMETRIC, true, , false", "MR_T1, parametric-ref, PARAMETRIC, false, GE MEDICAL SYSTEMS, false",
        "MR_T1, nonparametric, NON_PARAMETRIC, false, , false",
        "PET, parametric, PARAMETRIC, false, , false", "PET, parametric-covariate, PARAMETRIC, false, , true",
        "PET, parametric-meanonly, PARAMETRIC, true, , false", "PET, parametric-ref, PARAMETRIC, false, 5.4688, false",
        "PET, nonparametric, NON_PARAMETRIC, false, , false"})
    void adjusts(String modality, String output, EmpiricalBayes prior, boolean meanOnly, String reference, boolean covariate) {
        FeatureMatrix expected = ReferenceData.table("cohorts/sts/combat-expected/" + modality + "-" + output + ".csv");
        FeatureMatrix input = input(modality);
        FeatureMatrix found = new ComBat(new ComBatSettings("batch", prior, meanOnly, reference == null ? "" : reference,
                covariate ? List.of("lung_metastasis") : List.of(), List.of(), false, false))
                .fit(input, new Roles(new Outcome.None(), "", "", Set.of("lung_metastasis")), Progress.NONE).training();
        assertEquals(173, expected.columns().size());
        expected.columns().forEach(column -> {
            double[] before = input.numbers(column.name()).values();
            double spread = Math.sqrt(Moments.squaresAbout(before, Moments.mean(before)) / before.length);
            double[] values = ((NumericColumn)column).values();
            for (int row = 0; row < values.length; row++) {
                assertEquals(values[row], found.numbers(column.name()).values()[row], 1e-7 * spread + 1e-10 * Math.abs(values[row]), column.name());
            }
        });
    }

    static FeatureMatrix input(String modality) {
        FeatureMatrix features = ReferenceData.table("cohorts/sts/combat-expected/" + modality + "-input.csv");
        return features.with(ReferenceData.table("cohorts/sts/combat-expected/" + modality + "-design.csv").columns());
    }
}
