package org.radflow.features.zones;

import java.util.List;

import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.roi.Feature;

/** Features of the grey level distance zone matrix (IBSI VMDZ): sizes are distances of zones from the edge of the region. */
public final class DistanceZones {

    public static final List<Feature<SizeMatrix>> FEATURES = List.of(
            new Feature<>("dzm_sde", "0GBI", "Small distance emphasis", "1", SizeMatrix::smallEmphasis),
            new Feature<>("dzm_lde", "MB4I", "Large distance emphasis", "1", SizeMatrix::largeEmphasis),
            new Feature<>("dzm_lgze", "S1RA", "Low grey level emphasis", "1", SizeMatrix::lowLevelEmphasis),
            new Feature<>("dzm_hgze", "K26C", "High grey level emphasis", "1", SizeMatrix::highLevelEmphasis),
            new Feature<>("dzm_sdlge", "RUVG", "Small distance low grey level emphasis", "1", SizeMatrix::smallLowEmphasis),
            new Feature<>("dzm_sdhge", "DKNJ", "Small distance high grey level emphasis", "1", SizeMatrix::smallHighEmphasis),
            new Feature<>("dzm_ldlge", "A7WM", "Large distance low grey level emphasis", "1", SizeMatrix::largeLowEmphasis),
            new Feature<>("dzm_ldhge", "KLTH", "Large distance high grey level emphasis", "1", SizeMatrix::largeHighEmphasis),
            new Feature<>("dzm_glnu", "VFT7", "Grey level non-uniformity", "1", SizeMatrix::levelNonUniformity),
            new Feature<>("dzm_glnu_norm", "7HP3", "Normalised grey level non-uniformity", "1", SizeMatrix::normalisedLevelNonUniformity),
            new Feature<>("dzm_zdnu", "V294", "Zone distance non-uniformity", "1", SizeMatrix::sizeNonUniformity),
            new Feature<>("dzm_zdnu_norm", "IATH", "Normalised zone distance non-uniformity", "1",
                    SizeMatrix::normalisedSizeNonUniformity),
            new Feature<>("dzm_z_perc", "VIWW", "Zone percentage", "1", SizeMatrix::percentage),
            new Feature<>("dzm_gl_var", "QK93", "Grey level variance", "1", SizeMatrix::levelVariance),
            new Feature<>("dzm_zd_var", "7WT1", "Zone distance variance", "1", SizeMatrix::sizeVariance),
            new Feature<>("dzm_zd_entr", "GBDU", "Zone distance entropy", "bit", SizeMatrix::entropy));

    private DistanceZones() {}
}
