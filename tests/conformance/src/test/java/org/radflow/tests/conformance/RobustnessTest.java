package org.radflow.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.features.FeatureDefinition;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureValue;
import org.radflow.features.IbsiConfigurations;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.robustness.Agreement;
import org.radflow.features.robustness.AgreementTable;
import org.radflow.features.robustness.FeatureAgreement;
import org.radflow.features.robustness.Perturbation;
import org.radflow.features.robustness.PerturbationPlan;
import org.radflow.features.robustness.PerturbedFeatures;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;

/**
 * Seven real CTs in IBSI configuration E on grids turned by -6 and 6 degrees, with 10 % less and 10 % more volume, and with or without a
 * random contour: how many features of each family agree. The counts go to target/robustness-*.txt; docs/robustness.md shows them.
 */
class RobustnessTest {

    private static final List<String> PATIENTS = List.of("STS_002", "STS_003", "STS_008", "STS_019", "STS_024", "STS_025");
    private static final double EXCELLENT = 0.9;

    private final IbsiExtractor extractor = new IbsiExtractor(List.of(IbsiConfigurations.E.configuration()));

    @ParameterizedTest
    @CsvSource({"0, 120", "1, 60"})
    void featuresOfRealTumours(int contourRepeats, int leastRobust) throws IOException {
        List<Perturbation> perturbations = new PerturbationPlan(0, List.of(-6.0, 6.0), List.of(), List.of(-0.1, 0.1), contourRepeats,
                Interpolation.LINEAR).perturbations();
        List<FeatureDefinition> definitions = extractor.definitions();
        AgreementTable table = new AgreementTable(definitions.stream().map(FeatureDefinition::name).toList(), perturbations.size());
        table.add(values(perturbations, Data.ctPhantom(), Data.ctPhantomMask()));
        for (String patient : PATIENTS) {
            Sarcoma sarcoma = Sarcoma.read(patient, "CT");
            table.add(values(perturbations, sarcoma.image(), sarcoma.mask()));
        }
        List<FeatureAgreement> agreements = table.agreements();
        Map<String, List<FeatureAgreement>> byFamily = new TreeMap<>();
        for (int f = 0; f < definitions.size(); f++) {
            assertEquals(7, agreements.get(f).cases() + agreements.get(f).leftOut());
            if (!definitions.get(f).family().equals(FeatureFamily.DIAGNOSTICS.key())) {
                byFamily.computeIfAbsent(definitions.get(f).family(), family -> new ArrayList<>()).add(agreements.get(f));
            }
        }
        report(contourRepeats, byFamily);
        List<FeatureAgreement> all = byFamily.values().stream().flatMap(List::stream).toList();
        assertTrue(robust(all, Agreement::value) >= leastRobust, () -> "robust features: " + robust(all, Agreement::value));
    }

    private List<List<FeatureValue>> values(List<Perturbation> perturbations, Volume image, Mask mask) {
        PerturbedFeatures features = new PerturbedFeatures(image, mask);
        return perturbations.parallelStream().map(perturbation -> features.values(perturbation, extractor)).toList();
    }

    private static void report(int contourRepeats, Map<String, List<FeatureAgreement>> byFamily) throws IOException {
        StringBuilder lines = new StringBuilder("| family | features | ICC(1,1) >= 0.9 | lower bound >= 0.9 |\n| --- | --- | --- | --- |\n");
        byFamily.forEach((family, features) -> lines.append("| %s | %d | %d | %d |\n".formatted(family.replace('_', ' '), features.size(),
                robust(features, Agreement::value), robust(features, Agreement::lower))));
        Files.writeString(Data.ROOT.resolve("tests/conformance/target/robustness-" + contourRepeats + ".txt"), lines);
    }

    private static int robust(List<FeatureAgreement> features, ToDoubleFunction<Agreement> bound) {
        return (int) features.stream().filter(feature -> feature.oneWay() != null && bound.applyAsDouble(feature.oneWay()) >= EXCELLENT)
                .count();
    }
}
