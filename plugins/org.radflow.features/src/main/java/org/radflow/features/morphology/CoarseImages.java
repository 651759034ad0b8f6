package org.radflow.features.morphology;

import java.util.Arrays;

/** Images on a grid that is coarser along each axis, see {@link Coarsening}. */
final class CoarseImages implements PairSums.Source {

    private final Coarsening alongX;
    private final Coarsening alongY;
    /** [image][slice][line][point] */
    private final double[][][][] images;

    /** Only some slices at a time are as fine along x as the images. */
    CoarseImages(Coarsening[] axes, int count, PairSums.Source source) {
        alongX = axes[0];
        alongY = axes[1];
        Coarsening alongZ = axes[2];
        images = new double[count][alongZ.size()][][];
        double[][] line = new double[count][alongX.voxels()];
        double[][][] slice = new double[count][alongY.size()][alongX.voxels()];
        int complete = 0;
        for (int k = 0; k < alongZ.voxels(); k++) {
            for (int j = 0; j < alongY.voxels(); j++) {
                source.line(j, k, line);
                for (int f = 0; f < count; f++) {
                    alongY.spread(line[f], j, slice[f]);
                }
            }
            int next = k + 1 < alongZ.voxels() ? alongZ.first(k + 1) : alongZ.size();
            for (int f = 0; f < count; f++) {
                addSlice(slice[f], alongZ, k, images[f]);
                for (int done = complete; done < next; done++) {
                    coarsenLines(images[f][done]);
                }
            }
            complete = next;
        }
    }

    /** Empties the slice. */
    private void addSlice(double[][] slice, Coarsening alongZ, int k, double[][][] image) {
        double[] weights = alongZ.weights(k);
        for (int p = 0; p < weights.length; p++) {
            int point = alongZ.first(k) + p;
            if (image[point] == null) {
                image[point] = new double[alongY.size()][alongX.voxels()];
            }
            for (int j = 0; j < slice.length; j++) {
                Coarsening.add(slice[j], weights[p], image[point][j]);
            }
        }
        for (double[] row : slice) {
            Arrays.fill(row, 0);
        }
    }

    private void coarsenLines(double[][] lines) {
        for (int j = 0; j < lines.length; j++) {
            double[] coarse = new double[alongX.size()];
            alongX.coarsen(lines[j], coarse);
            lines[j] = coarse;
        }
    }

    @Override
    public void line(int j, int k, double[][] lines) {
        for (int f = 0; f < lines.length; f++) {
            System.arraycopy(images[f][k][j], 0, lines[f], 0, lines[f].length);
        }
    }
}
