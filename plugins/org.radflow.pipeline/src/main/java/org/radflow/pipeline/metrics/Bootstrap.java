package org.radflow.pipeline.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Quantiles;
import org.radflow.pipeline.Seeds;

/**
 * Percentile intervals by the bootstrap (Efron 1979; Davison and Hinkley 1997). Units (cases, or patients with all their cases) are drawn
 * with replacement within strata, so that each resample has as many units of each stratum as the data. Resample b depends on (seed, b)
 * alone: the same bits for any number of threads.
 */
public final class Bootstrap {

    private final int[][][] strata;
    private final int resamples;
    private final long seed;

    /**
     * @param units     number of each case's unit: cases with the same number are drawn together
     * @param strata    number of each case's stratum; a unit's is that of its first case
     * @param resamples 100 or more
     */
    public Bootstrap(int[] units, int[] strata, int resamples, long seed) {
        if (resamples < 100) {
            throw new IllegalArgumentException("Bootstrap: found " + resamples + " resamples, expected 100 or more");
        }
        this.strata = Units.byStratum(units, strata);
        this.resamples = resamples;
        this.seed = seed;
    }

    /** Each case by itself, strata by a class. */
    public static Bootstrap ofCases(int[] strata, int resamples, long seed) {
        return new Bootstrap(IntStream.range(0, strata.length).toArray(), strata, resamples, seed);
    }

    /**
     * The score of all cases with its percentile interval.
     *
     * @param score of the cases with the given indexes, an index standing there as often as it was drawn; thread-safe
     * @throws DataException when more than one resample in ten has no score
     */
    public Estimate estimate(ToDoubleFunction<int[]> score, double level) {
        Checks.level(level);
        double value = score.applyAsDouble(all());
        double[] values = values(score);
        return new Estimate(value, Quantiles.of(values, (1 - level) / 2), Quantiles.of(values, 1 - (1 - level) / 2));
    }

    /**
     * Two-sided p value of the hypothesis that a score, such as a difference, is 0: twice the smaller part of the resamples on either side,
     * at least 1 in (resamples + 1).
     */
    public double p(ToDoubleFunction<int[]> score) {
        double[] values = values(score);
        int below = 0;
        int above = 0;
        for (double value : values) {
            below += value <= 0 ? 1 : 0;
            above += value >= 0 ? 1 : 0;
        }
        return Math.min(1, 2.0 * (Math.min(below, above) + 1) / (values.length + 1));
    }

    /** Scores of the resamples that have one, ascending. */
    private double[] values(ToDoubleFunction<int[]> score) {
        double[] values = IntStream.range(0, resamples).parallel().mapToDouble(b -> {
            try {
                return score.applyAsDouble(draw(b));
            } catch (DataException e) {
                return Double.NaN;
            }
        }).filter(value -> !Double.isNaN(value)).toArray();
        if (values.length < 0.9 * resamples) {
            throw new DataException("Bootstrap: found a score in %d of %d resamples, expected it in 9 of 10 at least".formatted(values.length,
                    resamples));
        }
        Arrays.sort(values);
        return values;
    }

    private int[] all() {
        return Arrays.stream(strata).flatMap(Arrays::stream).flatMapToInt(Arrays::stream).sorted().toArray();
    }

    /** The cases of a resample. */
    int[] draw(int resample) {
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, resample));
        IntStream.Builder cases = IntStream.builder();
        for (int[][] units : strata) {
            for (int u = 0; u < units.length; u++) {
                for (int drawn : units[random.nextInt(units.length)]) {
                    cases.add(drawn);
                }
            }
        }
        return cases.build().toArray();
    }
}
