package org.radflow.features.morphology;

import org.radflow.features.fourier.Rows;

/** Images on a grid that is coarser along each axis, see {@link Coarsening}. */
final class CoarseImages implements PairSums.Source {

    private final Coarsening alongX;
    private final Coarsening alongY;
    private final Coarsening alongZ;
    /** [image][slice][line][point] */
    private final double[][][][] images;

    CoarseImages(Coarsening[] axes, int count, PairSums.Source source) {
        alongX = axes[0];
        alongY = axes[1];
        alongZ = axes[2];
        images = new double[count][alongZ.size()][][];
        double[][][] slice = new double[count][alongY.voxels()][alongX.voxels()];
        double[][][][] block = new double[count][alongZ.factor()][][];
        for (int b = 0; b < alongZ.blocks(); b++) {
            for (int t = 0; t < alongZ.factor(); t++) {
                int k = b * alongZ.factor() + t;
                if (k < alongZ.voxels()) {
                    read(source, k, slice);
                }
                for (int f = 0; f < count; f++) {
                    block[f][t] = k < alongZ.voxels() ? alongY.coarsen(slice[f]) : new double[alongY.size()][alongX.voxels()];
                }
            }
            for (int f = 0; f < count; f++) {
                add(block[f], b, images[f]);
            }
        }
    }

    private static void read(PairSums.Source source, int k, double[][][] slice) {
        double[][] lines = new double[slice.length][];
        for (int j = 0; j < slice[0].length; j++) {
            for (int f = 0; f < slice.length; f++) {
                lines[f] = slice[f][j];
            }
            source.line(j, k, lines);
        }
    }

    /** Adds a block of slices to the coarse slices that it acts on; those that no later block acts on become coarser along x too. */
    private void add(double[][][] slices, int block, double[][][] image) {
        double[][] lines = new double[slices.length][];
        for (int j = 0; j < alongY.size(); j++) {
            for (int t = 0; t < slices.length; t++) {
                lines[t] = slices[t][j];
            }
            for (int p = 0; p < alongZ.points(); p++) {
                if (image[block + p] == null) {
                    image[block + p] = new double[alongY.size()][alongX.voxels()];
                }
                alongZ.add(lines, p, image[block + p][j]);
            }
        }
        int complete = block + 1 == alongZ.blocks() ? image.length : block + 1;
        for (int k = block; k < complete; k++) {
            image[k] = transposed(alongX.coarsen(transposed(image[k])));
        }
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        Rows.transpose(rows, columns);
        return columns;
    }

    @Override
    public void line(int j, int k, double[][] lines) {
        for (int f = 0; f < lines.length; f++) {
            System.arraycopy(images[f][k][j], 0, lines[f], 0, lines[f].length);
        }
    }
}
