package org.radflow.features.ngldm;

import java.util.Arrays;
import java.util.List;

import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.Neighbourhood;
import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.matrix.SliceMatrices;
import org.radflow.features.matrix.TextureMatrix;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.LevelWindow;
import org.radflow.features.roi.TextureOptions;

/**
 * Neighbouring grey level dependence matrices (IBSI REK0): sizes count the neighbours up to a Chebyshev distance whose level differs by
 * at most the coarseness, the voxel itself included.
 */
public final class Dependence {

    public static final List<Feature<SizeMatrix>> FEATURES = List.of(
            new Feature<>("ngl_lde", "SODN", "Low dependence emphasis", "1", SizeMatrix::smallEmphasis),
            new Feature<>("ngl_hde", "IMOQ", "High dependence emphasis", "1", SizeMatrix::largeEmphasis),
            new Feature<>("ngl_lgce", "TL9H", "Low grey level count emphasis", "1", SizeMatrix::lowLevelEmphasis),
            new Feature<>("ngl_hgce", "OAE7", "High grey level count emphasis", "1", SizeMatrix::highLevelEmphasis),
            new Feature<>("ngl_ldlge", "EQ3F", "Low dependence low grey level emphasis", "1", SizeMatrix::smallLowEmphasis),
            new Feature<>("ngl_ldhge", "JA6D", "Low dependence high grey level emphasis", "1", SizeMatrix::smallHighEmphasis),
            new Feature<>("ngl_hdlge", "NBZI", "High dependence low grey level emphasis", "1", SizeMatrix::largeLowEmphasis),
            new Feature<>("ngl_hdhge", "9QMG", "High dependence high grey level emphasis", "1", SizeMatrix::largeHighEmphasis),
            new Feature<>("ngl_glnu", "FP8K", "Grey level non-uniformity", "1", SizeMatrix::levelNonUniformity),
            new Feature<>("ngl_glnu_norm", "5SPA", "Normalised grey level non-uniformity", "1", SizeMatrix::normalisedLevelNonUniformity),
            new Feature<>("ngl_dcnu", "Z87G", "Dependence count non-uniformity", "1", SizeMatrix::sizeNonUniformity),
            new Feature<>("ngl_dcnu_norm", "OKJI", "Normalised dependence count non-uniformity", "1",
                    SizeMatrix::normalisedSizeNonUniformity),
            new Feature<>("ngl_dc_perc", "6XV8", "Dependence count percentage", "1", SizeMatrix::percentage),
            new Feature<>("ngl_gl_var", "1PFV", "Grey level variance", "1", SizeMatrix::levelVariance),
            new Feature<>("ngl_dc_var", "DNX2", "Dependence count variance", "1", SizeMatrix::sizeVariance),
            new Feature<>("ngl_dc_entr", "FCBV", "Dependence count entropy", "bit", SizeMatrix::entropy),
            new Feature<>("ngl_dc_energy", "CAS9", "Dependence count energy", "1", SizeMatrix::energy));

    private Dependence() {}

    /**
     * The matrices whose feature values are to be averaged.
     *
     * @param options distance, at most the grid's border, and coarseness
     */
    public static List<SizeMatrix> matrices(LevelGrid grid, TextureOptions options, Dimension dimension) {
        SliceMatrices.Counter<TextureMatrix> counter =
                (neighbours, from, to) -> count(grid, neighbours, options.coarseness(), from, to);
        return SliceMatrices.of(grid, options.distance(), dimension, counter, SliceMatrices::sum).stream().map(SizeMatrix::new).toList();
    }

    private static TextureMatrix count(LevelGrid grid, Neighbourhood neighbourhood, int coarseness, int fromSlice, int toSlice) {
        LevelWindow window = new LevelWindow(grid, neighbourhood.depth());
        int[] levels = window.levels();
        MatrixCounter counter = new MatrixCounter(grid.count(), neighbourhood.voxels());
        int[] dependent = new int[window.longestStretch()];
        LevelWindow.StretchVisitor visitor = (from, to) -> {
            Arrays.fill(dependent, 0, to - from, 1);
            for (int step : neighbourhood.touching()) {
                if (coarseness == 0) {
                    addEqual(levels, from, to, step, dependent);
                } else {
                    addDependent(levels, from, to, step, coarseness, dependent);
                }
            }
            for (int v = from; v < to; v++) {
                if (levels[v] > 0) {
                    counter.add(levels[v], dependent[v - from]);
                }
            }
        };
        for (int k = fromSlice; k < toSlice; k++) {
            window.moveTo(k);
            window.forEachStretch(visitor);
        }
        return new TextureMatrix(counter.toMatrix(), grid.voxels(fromSlice, toSlice));
    }

    /** Adds 1 where voxel and neighbour have the same level: only then does their exclusive or, less 1, have the sign bit set. */
    private static void addEqual(int[] levels, int from, int to, int step, int[] dependent) {
        for (int n = 0; n < to - from; n++) {
            dependent[n] += (levels[from + n] ^ levels[from + n + step]) - 1 >>> 31;
        }
    }

    /** Adds 1 where the levels of voxel and neighbour differ by at most the coarseness and the neighbour's is above 0: both sign bits. */
    private static void addDependent(int[] levels, int from, int to, int step, int coarseness, int[] dependent) {
        for (int n = 0; n < to - from; n++) {
            int neighbour = levels[from + n + step];
            dependent[n] += (Math.abs(levels[from + n] - neighbour) - coarseness - 1 & -neighbour) >>> 31;
        }
    }
}
