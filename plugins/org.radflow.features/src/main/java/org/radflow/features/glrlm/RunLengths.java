package org.radflow.features.glrlm;

import java.util.Arrays;
import java.util.List;

import org.radflow.features.matrix.DirectionalMatrices;
import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.matrix.SparseMatrix;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.DistanceWeighting;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.LevelWindow;
import org.radflow.image.Cancellation;

/** Grey level run length matrices of a region (IBSI TP0I): sizes are lengths of runs of one level along a direction. Not thread-safe. */
public final class RunLengths {

    public static final List<Feature<SizeMatrix>> FEATURES = List.of(
            new Feature<>("rlm_sre", "22OV", "Short runs emphasis", "1", SizeMatrix::smallEmphasis),
            new Feature<>("rlm_lre", "W4KF", "Long runs emphasis", "1", SizeMatrix::largeEmphasis),
            new Feature<>("rlm_lgre", "V3SW", "Low grey level run emphasis", "1", SizeMatrix::lowLevelEmphasis),
            new Feature<>("rlm_hgre", "G3QZ", "High grey level run emphasis", "1", SizeMatrix::highLevelEmphasis),
            new Feature<>("rlm_srlge", "HTZT", "Short run low grey level emphasis", "1", SizeMatrix::smallLowEmphasis),
            new Feature<>("rlm_srhge", "GD3A", "Short run high grey level emphasis", "1", SizeMatrix::smallHighEmphasis),
            new Feature<>("rlm_lrlge", "IVPO", "Long run low grey level emphasis", "1", SizeMatrix::largeLowEmphasis),
            new Feature<>("rlm_lrhge", "3KUM", "Long run high grey level emphasis", "1", SizeMatrix::largeHighEmphasis),
            new Feature<>("rlm_glnu", "R5YN", "Grey level non-uniformity", "1", SizeMatrix::levelNonUniformity),
            new Feature<>("rlm_glnu_norm", "OVBL", "Normalised grey level non-uniformity", "1", SizeMatrix::normalisedLevelNonUniformity),
            new Feature<>("rlm_rlnu", "W92Y", "Run length non-uniformity", "1", SizeMatrix::sizeNonUniformity),
            new Feature<>("rlm_rlnu_norm", "IC23", "Normalised run length non-uniformity", "1", SizeMatrix::normalisedSizeNonUniformity),
            new Feature<>("rlm_r_perc", "9ZK5", "Run percentage", "1", SizeMatrix::percentage),
            new Feature<>("rlm_gl_var", "8CE5", "Grey level variance", "1", SizeMatrix::levelVariance),
            new Feature<>("rlm_rl_var", "SXLW", "Run length variance", "1", SizeMatrix::sizeVariance),
            new Feature<>("rlm_rl_entr", "HJ9O", "Run entropy", "bit", SizeMatrix::entropy));

    private static final double FEW_EQUALS = 1.0 / 6;

    private final DirectionalMatrices matrices;

    /** @param weighting of directions that are merged */
    public RunLengths(LevelGrid grid, DistanceWeighting weighting) {
        matrices = new DirectionalMatrices(grid, 1, weighting, RunLengths::count);
    }

    /** The matrices whose feature values are to be averaged. */
    public List<SizeMatrix> matrices(Aggregation aggregation) {
        return matrices.of(aggregation).stream().map(SizeMatrix::new).toList();
    }

    /** Where few voxels continue a run it is quicker to count these alone. The directions are those of {@link Runs}, in its order. */
    private static List<SparseMatrix> count(LevelGrid grid, int[] offsets, int depth, int fromSlice, int toSlice) {
        LevelWindow window = new LevelWindow(grid, depth);
        window.moveTo((fromSlice + toSlice) / 2);
        return shareOfEquals(window) < FEW_EQUALS ? countContinued(window, grid, depth, fromSlice, toSlice)
                : countAll(window, grid, offsets, depth, fromSlice, toSlice);
    }

    /** How many voxels of a slice have the level of the one before. */
    private static double shareOfEquals(LevelWindow window) {
        int[] levels = window.levels();
        long[] counts = new long[2];
        window.forEachLine((from, to) -> {
            for (int v = from; v < to; v++) {
                counts[0] += levels[v] > 0 ? 1 : 0;
                counts[1] += levels[v] > 0 && levels[v] == levels[v - 1] ? 1 : 0;
            }
        });
        return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
    }

    private static List<SparseMatrix> countContinued(LevelWindow window, LevelGrid grid, int depth, int fromSlice, int toSlice) {
        Runs runs = new Runs(grid, depth);
        for (int k = fromSlice; k < toSlice; k++) {
            Cancellation.check();
            window.moveTo(k);
            runs.startSlice();
            int first = grid.offset(0, 0, k);
            window.forEachLine((from, to) -> runs.count(window.levels(), from, to, -window.start(), first));
        }
        return runs.toMatrices();
    }

    private static List<SparseMatrix> countAll(LevelWindow window, LevelGrid grid, int[] offsets, int depth, int fromSlice, int toSlice) {
        int longest = Math.max(grid.size(0), Math.max(grid.size(1), depth * grid.size(2)));
        List<RunsAlong> runs = Arrays.stream(offsets).mapToObj(offset -> new RunsAlong(grid.count(), longest, offset)).toList();
        for (int k = fromSlice; k < toSlice; k++) {
            Cancellation.check();
            window.moveTo(k);
            int shift = grid.offset(0, 0, k) - window.start();
            window.forEachLine((from, to) -> runs.forEach(direction -> direction.count(window.levels(), from, to, shift)));
        }
        return runs.stream().map(RunsAlong::toMatrix).toList();
    }
}
