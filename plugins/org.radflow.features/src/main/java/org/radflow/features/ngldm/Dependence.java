package org.radflow.features.ngldm;

import java.util.List;

import org.radflow.features.matrix.Neighbourhood;
import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.matrix.SliceMatrices;
import org.radflow.features.matrix.TextureMatrix;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.LevelWindow;
import org.radflow.features.roi.TextureOptions;
import org.radflow.image.Cancellation;

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
        DependenceCounter counter = new DependenceCounter(grid.count(), neighbourhood, coarseness);
        for (int k = fromSlice; k < toSlice; k++) {
            Cancellation.check();
            window.moveTo(k);
            window.forEachStretch((from, to) -> counter.count(window.levels(), from, to));
        }
        return new TextureMatrix(counter.toMatrix(), grid.voxels(fromSlice, toSlice));
    }
}
