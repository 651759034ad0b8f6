package org.radflow.segment;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Segmentation by random walks (Grady 2006, doi:10.1109/TPAMI.2006.233): a voxel is inside if a walker that starts there more probably comes to an
 * inner marker first than to an outer one. From voxel to neighbour over a face it walks with a weight of
 * {@code exp(-beta (difference / SD)^2) (h / spacing)^2 + 1e-10}, SD being the standard deviation of the image in the limit, spacing that along
 * the step and h the least of the three. The probabilities solve a linear system of the size of the limit's box: conjugate gradients, to a
 * relative residual of 1e-8, some 85 bytes a voxel; the more differences of noise hinder the walker, the more iterations that takes. Voxels that
 * no path in the limit joins with a marker are outside.
 *
 * @param beta how much edges hinder the walker, positive; 1 to 20 are usual
 */
public record RandomWalker(double beta) {

    private static final double LEAST_WEIGHT = 1e-10;

    /** @throws IllegalArgumentException if beta is not positive */
    public RandomWalker {
        if (!(beta > 0 && Double.isFinite(beta))) {
            throw new IllegalArgumentException("Beta: found " + beta + ", expected a positive number");
        }
    }

    /**
     * The voxels whose probability is above one half.
     *
     * @param image   voxels that are not finite are outside, and not walked through
     * @param inside  markers of the region; on the image's grid
     * @param outside markers of the rest; on the image's grid
     * @param limit   walkers stay in it; null: anywhere. On the image's grid
     * @throws IllegalArgumentException if a mask lies on another grid, markers are empty in the limit, or a voxel is marked twice
     * @throws IllegalStateException if 2,000 iterations do not reach the residual: beta is too large for the noise
     */
    public Mask segment(Volume image, Mask inside, Mask outside, Mask limit) {
        Markers markers = new Markers(image, inside, outside, limit, Connectivity.FACES);
        double[] probability = probability(markers, image.geometry());
        byte[] region = new byte[probability.length];
        for (int v = 0; v < region.length; v++) {
            region[v] = (byte) (probability[v] > 0.5 ? 1 : 0);
        }
        return markers.field.mask(region, 1);
    }

    /** Of coming to an inner marker first, for each voxel of the field. */
    double[] probability(Markers markers, Geometry grid) {
        Walks walks = new Walks(markers, beta, grid);
        double[] probability = ConjugateGradient.solve(walks, walks.right);
        for (int v = 0; v < probability.length; v++) {
            probability[v] = markers.label[v] == Markers.INSIDE ? 1 : probability[v];
        }
        return probability;
    }

    /** The Laplacian of the free voxels; other voxels have a 1 on the diagonal and nothing beside it. */
    private static final class Walks implements ConjugateGradient.LinearSystem {

        /** Differences of places of the neighbours along i, j, k. */
        private final int[] stride;
        /** Weights between a free voxel and the next free one along i, j, k. */
        private final float[][] weight;
        private final double[] diagonal;
        /** Of the incomplete Cholesky factorisation without fill-in. */
        private final double[] pivot;
        /** Sum of the weights to inner markers. */
        final double[] right;
        private final int first;
        private final int end;

        Walks(Markers markers, double beta, Geometry grid) {
            GrowthField field = markers.field;
            int n = field.within.length;
            int[] size = field.box.size();
            stride = new int[] {1, size[0], size[0] * size[1]};
            first = stride[2];
            end = n - stride[2];
            weight = new float[3][n];
            diagonal = new double[n];
            pivot = new double[n];
            right = new double[n];
            double deviation = Statistics.of(field.intensity, field.within, "Image").deviation();
            double perSquare = deviation > 0 ? beta / (deviation * deviation) : 0;
            double least = Math.min(grid.spacing(0), Math.min(grid.spacing(1), grid.spacing(2)));
            for (int axis = 0; axis < 3; axis++) {
                double nearness = least / grid.spacing(axis) * (least / grid.spacing(axis));
                connect(markers, axis, perSquare, nearness);
            }
            factorise(markers);
        }

        private void connect(Markers markers, int axis, double perSquare, double nearness) {
            Cancellation.check();
            GrowthField field = markers.field;
            for (int v = first; v < end; v++) {
                int next = v + stride[axis];
                if (field.within[v] != 0 && field.within[next] != 0) {
                    double difference = (double) field.intensity[next] - field.intensity[v];
                    float w = (float) (Math.exp(-perSquare * difference * difference) * nearness + LEAST_WEIGHT);
                    diagonal[v] += w;
                    diagonal[next] += w;
                    right[v] += markers.label[next] == Markers.INSIDE ? w : 0;
                    right[next] += markers.label[v] == Markers.INSIDE ? w : 0;
                    weight[axis][v] = markers.label[v] == Markers.FREE && markers.label[next] == Markers.FREE ? w : 0;
                }
            }
        }

        private void factorise(Markers markers) {
            for (int v = 0; v < diagonal.length; v++) {
                if (markers.label[v] != Markers.FREE || diagonal[v] == 0) {
                    diagonal[v] = 1;
                    right[v] = 0;
                }
                pivot[v] = diagonal[v];
                for (int axis = 0; axis < 3 && v >= first; axis++) {
                    double w = weight[axis][v - stride[axis]];
                    pivot[v] -= w * w / pivot[v - stride[axis]];
                }
            }
        }

        @Override
        public void multiply(double[] x, double[] product) {
            float[] wx = weight[0];
            float[] wy = weight[1];
            float[] wz = weight[2];
            int sy = stride[1];
            int sz = stride[2];
            for (int v = first; v < end; v++) {
                product[v] = diagonal[v] * x[v] - wx[v] * x[v + 1] - wx[v - 1] * x[v - 1] - wy[v] * x[v + sy] - wy[v - sy] * x[v - sy]
                        - wz[v] * x[v + sz] - wz[v - sz] * x[v - sz];
            }
        }

        @Override
        public void precondition(double[] residual, double[] solution) {
            float[] wx = weight[0];
            float[] wy = weight[1];
            float[] wz = weight[2];
            int sy = stride[1];
            int sz = stride[2];
            for (int v = first; v < end; v++) {
                solution[v] = (residual[v] + wx[v - 1] * solution[v - 1] + wy[v - sy] * solution[v - sy] + wz[v - sz] * solution[v - sz]) / pivot[v];
            }
            for (int v = end - 1; v >= first; v--) {
                solution[v] += (wx[v] * solution[v + 1] + wy[v] * solution[v + sy] + wz[v] * solution[v + sz]) / pivot[v];
            }
        }
    }
}
