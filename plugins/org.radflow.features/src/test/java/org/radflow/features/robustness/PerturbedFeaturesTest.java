package org.radflow.features.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.features.FeatureSettings;
import org.radflow.features.FeatureValue;
import org.radflow.features.IbsiExtractor;
import org.radflow.image.Mask;
import org.radflow.normalise.Interpolation;

class PerturbedFeaturesTest {

    private static final IbsiExtractor EXTRACTOR = new IbsiExtractor(FeatureSettings.DEFAULT);

    private static PerturbationPlan plan(int noise, List<Double> rotations, List<Double> translations, List<Double> volumes, int contours) {
        return new PerturbationPlan(noise, rotations, translations, volumes, contours, Interpolation.LINEAR);
    }

    @Test
    void aPlanHasEveryCombination() {
        List<String> names = plan(2, List.of(-5.0, 0.0), List.of(), List.of(0.0, 0.1), 1).perturbations().stream()
                .map(Perturbation::name).toList();
        assertEquals(List.of("noise=1 rotation=-5.0 contour=1", "noise=1 rotation=-5.0 volume=0.1 contour=1", "noise=1 contour=1",
                "noise=1 volume=0.1 contour=1", "noise=2 rotation=-5.0 contour=1", "noise=2 rotation=-5.0 volume=0.1 contour=1",
                "noise=2 contour=1", "noise=2 volume=0.1 contour=1"), names);
        List<Perturbation> shifts = plan(0, List.of(), List.of(0.0, 0.5), List.of(), 0).perturbations();
        assertEquals(8, shifts.size());
        assertEquals("none", shifts.get(0).name());
        assertEquals("translation=0.5,0.5,0.5", shifts.get(7).name());
    }

    @Test
    void aPlanIsChecked() {
        assertMessage("Perturbations: found 1 combinations, expected 2 to 10000", () -> plan(0, List.of(), List.of(), List.of(), 0));
        assertMessage("Rotations: found 200.0, expected -180.0 to 180.0", () -> plan(0, List.of(200.0), List.of(), List.of(), 0));
        assertMessage("Volume changes: found 0.1 twice, expected different numbers",
                () -> plan(0, List.of(), List.of(), List.of(0.1, 0.1), 0));
        assertMessage("Noise repeats: found -1, expected 0 or more", () -> plan(-1, List.of(), List.of(), List.of(), 0));
    }

    @Test
    void withoutAPerturbationTheFeaturesAreTheRegionsOwn() {
        Sample sample = Spheres.ball();
        Perturbation none = plan(0, List.of(0.0, 5.0), List.of(), List.of(), 0).perturbations().get(0);
        assertEquals(EXTRACTOR.extract(sample.image(), sample.mask()),
                new PerturbedFeatures(sample.image(), sample.mask()).values(none, EXTRACTOR));
    }

    @Test
    void theSameBitsAgain() {
        Sample sample = Spheres.ball();
        List<Perturbation> all = plan(1, List.of(-5.0, 5.0), List.of(0.25), List.of(-0.1), 1).perturbations();
        PerturbedFeatures features = new PerturbedFeatures(sample.image(), sample.mask());
        List<List<FeatureValue>> serial = all.stream().map(perturbation -> features.values(perturbation, EXTRACTOR)).toList();
        assertEquals(serial, all.parallelStream().map(perturbation -> features.values(perturbation, EXTRACTOR)).toList());
    }

    @Test
    void whatCannotBePerturbedIsMissingWithTheReason() {
        byte[] all = new byte[Spheres.GRID.voxels()];
        Arrays.fill(all, (byte) 1);
        PerturbedFeatures full = new PerturbedFeatures(Spheres.ball().image(), new Mask(Spheres.GRID, all));
        List<FeatureValue> values = full.values(new VolumeChange(0.2), EXTRACTOR);
        assertEquals(EXTRACTOR.definitions().size(), values.size());
        assertTrue(values.stream().allMatch(
                value -> "The image has no room for a region changed in volume by 0.2".equals(value.missingReason())));
    }

    private static void assertMessage(String expected, Runnable call) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
