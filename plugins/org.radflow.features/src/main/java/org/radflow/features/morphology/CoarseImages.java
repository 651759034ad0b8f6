package org.radflow.features.morphology;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.radflow.features.fourier.FloatRows;

/** Images on a grid that is coarser along each axis, see {@link Coarsening}. */
final class CoarseImages implements PairSums.Source {

    private final Coarsening alongX;
    private final Coarsening alongY;
    private final Coarsening alongZ;
    private final int count;
    /** [slice][line][point, image after image] */
    private final float[][][] slices;

    CoarseImages(Coarsening[] axes, int count, PairSums.Source source) {
        alongX = axes[0];
        alongY = axes[1];
        alongZ = axes[2];
        this.count = count;
        slices = new float[alongZ.size()][][];
        float[][] slice = new float[alongY.voxels()][count * alongX.voxels()];
        float[][][] block = new float[alongZ.factor()][][];
        for (int b = 0; b < alongZ.blocks(); b++) {
            for (int t = 0; t < block.length; t++) {
                int k = b * block.length + t;
                for (int j = 0; j < slice.length && k < alongZ.voxels(); j++) {
                    source.line(j, k, slice[j]);
                }
                block[t] = k < alongZ.voxels() ? alongY.coarsen(slice) : new float[alongY.size()][slice[0].length];
            }
            add(block, b);
        }
    }

    /** Adds a block of slices to the coarse slices that it acts on; those that no later block acts on become coarser along x too. */
    private void add(float[][][] block, int b) {
        float[][] lines = new float[block.length][];
        for (int p = 0; p < alongZ.points(); p++) {
            if (slices[b + p] == null) {
                slices[b + p] = new float[alongY.size()][count * alongX.voxels()];
            }
        }
        for (int j = 0; j < alongY.size(); j++) {
            for (int t = 0; t < block.length; t++) {
                lines[t] = block[t][j];
            }
            for (int p = 0; p < alongZ.points(); p++) {
                alongZ.add(lines, p, slices[b + p][j]);
            }
        }
        int complete = b + 1 == alongZ.blocks() ? slices.length : b + 1;
        for (int k = b; k < complete; k++) {
            slices[k] = coarserAlongX(slices[k]);
        }
    }

    private float[][] coarserAlongX(float[][] slice) {
        float[][] columns = transposed(slice);
        int voxels = alongX.voxels();
        return transposed(IntStream.range(0, count).mapToObj(f -> alongX.coarsen(Arrays.copyOfRange(columns, f * voxels, (f + 1) * voxels)))
                .flatMap(Stream::of).toArray(float[][]::new));
    }

    private static float[][] transposed(float[][] rows) {
        float[][] columns = new float[rows[0].length][rows.length];
        FloatRows.transpose(rows, columns);
        return columns;
    }

    @Override
    public void line(int j, int k, float[] images) {
        System.arraycopy(slices[k][j], 0, images, 0, images.length);
    }
}
