package org.radflow.segment;

import java.util.Arrays;
import java.util.List;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * Simultaneous truth and performance level estimation (Warfield et al. 2004, doi:10.1109/TMI.2004.828354) of binary masks: expectation
 * maximisation of the true mask, and of how often each observer marks what is inside (sensitivity) and leaves what is outside (specificity). As in
 * ITK, the prior probability of a voxel is the mean of all masks, the same everywhere, and observers start at 0.99999. Voxels that were marked
 * by the same observers are worked on as one, so time is linear in the voxels and does not depend on the number of iterations.
 *
 * @param consensus   voxels whose probability is at least one half
 * @param sensitivity of each observer, from 0 to 1; not a number if no voxel is inside
 * @param specificity of each observer, from 0 to 1; not a number if no voxel is outside
 * @param iterations  made until no number changed by more than 1e-10
 */
public record Staple(Mask consensus, double[] sensitivity, double[] specificity, int iterations) {

    private static final int MOST_OBSERVERS = 16;
    private static final int MOST_ITERATIONS = 10000;
    private static final double START = 0.99999;
    private static final double CHANGE = 1e-10;
    /** Nobody is certain: else two observers who are and differ would make 0 / 0. */
    private static final double LEAST = 1e-12;

    /**
     * @param masks one of each observer, 2 to 16
     * @param limit voxels that count: the prior and the specificities depend on how much background there is; the consensus lies in it. null: all
     * @throws IllegalArgumentException if there are too few or too many masks, or masks lie on different grids
     */
    public static Staple of(List<Mask> masks, Mask limit) {
        int observers = masks.size();
        if (observers < 2 || observers > MOST_OBSERVERS) {
            throw new IllegalArgumentException("Masks: found " + observers + ", expected 2 to " + MOST_OBSERVERS);
        }
        Geometry grid = Consensus.requireSame(masks);
        byte[] within = Grids.within(grid, limit, "the limiting mask");
        long[] counts = new long[1 << observers];
        int[] pattern = new int[within.length];
        for (int v = 0; v < within.length; v++) {
            for (int o = 0; o < observers; o++) {
                pattern[v] |= masks.get(o).voxels()[v] << o;
            }
            counts[pattern[v]] += within[v];
        }
        Estimate estimate = new Estimate(counts, observers);
        int iterations = 1;
        while (estimate.improve() > CHANGE && iterations < MOST_ITERATIONS) {
            iterations++;
        }
        byte[] voxels = new byte[within.length];
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = (byte) (within[v] != 0 && estimate.probability[pattern[v]] >= 0.5 ? 1 : 0);
        }
        return new Staple(new Mask(grid, voxels), estimate.sensitivity, estimate.specificity, iterations);
    }

    /** Of voxels by the set of observers who marked them: bit o is observer o. */
    private static final class Estimate {

        private final long[] counts;
        private final double prior;
        final double[] probability;
        final double[] sensitivity;
        final double[] specificity;

        Estimate(long[] counts, int observers) {
            this.counts = counts;
            probability = new double[counts.length];
            sensitivity = new double[observers];
            specificity = new double[observers];
            Arrays.fill(sensitivity, START);
            Arrays.fill(specificity, START);
            long all = 0;
            long marks = 0;
            for (int p = 0; p < counts.length; p++) {
                all += counts[p];
                marks += counts[p] * Integer.bitCount(p);
            }
            prior = (double) marks / all / observers;
        }

        /** @return largest change of a sensitivity or specificity */
        double improve() {
            double insideSum = 0;
            double outsideSum = 0;
            double[] marked = new double[sensitivity.length];
            double[] left = new double[sensitivity.length];
            for (int p = 0; p < counts.length; p++) {
                double inside = prior;
                double outside = 1 - prior;
                for (int o = 0; o < sensitivity.length; o++) {
                    boolean mark = (p >> o & 1) != 0;
                    inside *= mark ? sensitivity[o] : 1 - sensitivity[o];
                    outside *= mark ? 1 - specificity[o] : specificity[o];
                }
                probability[p] = inside / (inside + outside);
                double weight = counts[p] * probability[p];
                insideSum += weight;
                outsideSum += counts[p] - weight;
                for (int o = 0; o < sensitivity.length; o++) {
                    marked[o] += (p >> o & 1) != 0 ? weight : 0;
                    left[o] += (p >> o & 1) != 0 ? 0 : counts[p] - weight;
                }
            }
            double change = 0;
            for (int o = 0; o < sensitivity.length; o++) {
                change = Math.max(change, Math.abs(sensitivity[o] - (sensitivity[o] = clamp(marked[o] / insideSum))));
                change = Math.max(change, Math.abs(specificity[o] - (specificity[o] = clamp(left[o] / outsideSum))));
            }
            return change;
        }

        private static double clamp(double probability) {
            return Math.max(LEAST, Math.min(1 - LEAST, probability));
        }
    }
}
