package org.radflow.features.robustness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.radflow.normalise.Interpolation;

/**
 * Which perturbations are made: every combination of the kinds listed, in the order noise, rotation and translation (one interpolation),
 * volume, contour. Immutable.
 *
 * @param noiseRepeats   number of noise fields; 0 adds none
 * @param rotations      angles in degrees; empty for 0 only
 * @param translations   parts of a voxel: each axis is shifted by each of them; empty for 0 only
 * @param volumes        parts by which the volume changes; empty for 0 only
 * @param contourRepeats number of random contours; 0 keeps the contour
 * @param interpolation  of the intensities where the grid is turned or shifted
 */
public record PerturbationPlan(int noiseRepeats, List<Double> rotations, List<Double> translations, List<Double> volumes,
        int contourRepeats, Interpolation interpolation) {

    private static final int MOST = 10_000;

    /** @throws IllegalArgumentException if a number is out of its range or listed twice, or there are fewer than 2 or over 10,000 in all */
    public PerturbationPlan {
        rotations = orZero("Rotations", rotations, -180, 180);
        translations = orZero("Translations", translations, -1, 1);
        volumes = orZero("Volume changes", volumes, -0.99, 10);
        requireCount("Noise repeats", noiseRepeats);
        requireCount("Contour repeats", contourRepeats);
        double shifts = Math.pow(translations.size(), 3);
        double all = Math.max(1, noiseRepeats) * (double) rotations.size() * shifts * volumes.size() * Math.max(1, contourRepeats);
        if (all < 2 || all > MOST) {
            throw new IllegalArgumentException("Perturbations: found %.0f combinations, expected 2 to %d".formatted(all, MOST));
        }
    }

    private static List<Double> orZero(String what, List<Double> numbers, double least, double most) {
        Set<Double> seen = new HashSet<>();
        for (double number : numbers) {
            if (!(number >= least && number <= most)) {
                throw new IllegalArgumentException(what + ": found " + number + ", expected " + least + " to " + most);
            }
            if (!seen.add(number + 0.0)) {
                throw new IllegalArgumentException(what + ": found " + number + " twice, expected different numbers");
            }
        }
        return numbers.isEmpty() ? List.of(0.0) : List.copyOf(numbers);
    }

    private static void requireCount(String what, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(what + ": found " + count + ", expected 0 or more");
        }
    }

    /** All combinations, contours changing fastest. Names are different. */
    public List<Perturbation> perturbations() {
        List<List<Perturbation>> kinds = List.of(repeats(noiseRepeats).<Perturbation>map(Noise::new).toList(), repositionings(),
                volumes.stream().<Perturbation>map(VolumeChange::new).toList(),
                repeats(contourRepeats).<Perturbation>map(ContourRandomisation::new).toList());
        List<List<Perturbation>> chains = List.of(List.of());
        for (List<Perturbation> kind : kinds) {
            if (!kind.isEmpty()) {
                chains = chains.stream().flatMap(chain -> kind.stream().map(next -> with(chain, next))).toList();
            }
        }
        return chains.stream().<Perturbation>map(Chain::new).toList();
    }

    private static Stream<Integer> repeats(int count) {
        return IntStream.rangeClosed(1, count).boxed();
    }

    private List<Perturbation> repositionings() {
        List<Perturbation> all = new ArrayList<>();
        for (double degrees : rotations) {
            for (double i : translations) {
                for (double j : translations) {
                    for (double k : translations) {
                        all.add(new Repositioning(degrees, i, j, k, interpolation));
                    }
                }
            }
        }
        return all;
    }

    private static List<Perturbation> with(List<Perturbation> chain, Perturbation next) {
        return Stream.concat(chain.stream(), Stream.of(next)).toList();
    }

    /** One after the other. */
    private record Chain(List<Perturbation> steps) implements Perturbation {

        @Override
        public String name() {
            String name = steps.stream().map(Perturbation::name).filter(step -> !step.isEmpty()).collect(Collectors.joining(" "));
            return name.isEmpty() ? "none" : name;
        }

        @Override
        public Sample apply(Sample sample) {
            Sample changed = sample;
            for (Perturbation step : steps) {
                changed = step.apply(changed);
            }
            return changed;
        }
    }
}
