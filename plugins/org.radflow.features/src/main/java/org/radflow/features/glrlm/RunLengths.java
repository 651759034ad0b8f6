package org.radflow.features.glrlm;

import java.util.Arrays;
import java.util.List;

import org.radflow.features.matrix.DirectionalMatrices;
import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.matrix.SparseMatrix;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.DistanceWeighting;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.LevelGrid;

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

    private static final int USUAL_LENGTH = 32;

    private final DirectionalMatrices matrices;

    /** @param weighting of directions that are merged */
    public RunLengths(LevelGrid grid, DistanceWeighting weighting) {
        matrices = new DirectionalMatrices(grid, 1, weighting, RunLengths::count);
    }

    /** The matrices whose feature values are to be averaged. */
    public List<SizeMatrix> matrices(Aggregation aggregation) {
        return matrices.of(aggregation).stream().map(SizeMatrix::new).toList();
    }

    private static List<SparseMatrix> count(LevelGrid grid, int[] offsets, int fromSlice, int toSlice) {
        List<MatrixCounter> counters = Arrays.stream(offsets).mapToObj(offset -> new MatrixCounter(grid.count(), USUAL_LENGTH)).toList();
        grid.forEachLine(fromSlice, toSlice, (from, to) -> {
            for (int d = 0; d < offsets.length; d++) {
                count(grid.levels(), from, to, offsets[d], counters.get(d));
            }
        });
        return counters.stream().map(MatrixCounter::toMatrix).toList();
    }

    /** A run starts where the voxel before has another level. */
    private static void count(int[] levels, int from, int to, int offset, MatrixCounter counter) {
        for (int v = from; v < to; v++) {
            int level = levels[v];
            if (level > 0 && levels[v - offset] != level) {
                int end = v + offset;
                int length = 1;
                while (levels[end] == level) {
                    end += offset;
                    length++;
                }
                counter.add(level, length);
            }
        }
    }
}
