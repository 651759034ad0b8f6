package org.radflow.features.zones;

import java.util.List;

import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.roi.Feature;

/** Features of the grey level size zone matrix (IBSI 9SAK): sizes are numbers of voxels of zones. */
public final class SizeZones {

    public static final List<Feature<SizeMatrix>> FEATURES = List.of(
            new Feature<>("szm_sze", "5QRC", "Small zone emphasis", "1", SizeMatrix::smallEmphasis),
            new Feature<>("szm_lze", "48P8", "Large zone emphasis", "1", SizeMatrix::largeEmphasis),
            new Feature<>("szm_lgze", "XMSY", "Low grey level emphasis", "1", SizeMatrix::lowLevelEmphasis),
            new Feature<>("szm_hgze", "5GN9", "High grey level emphasis", "1", SizeMatrix::highLevelEmphasis),
            new Feature<>("szm_szlge", "5RAI", "Small zone low grey level emphasis", "1", SizeMatrix::smallLowEmphasis),
            new Feature<>("szm_szhge", "HW1V", "Small zone high grey level emphasis", "1", SizeMatrix::smallHighEmphasis),
            new Feature<>("szm_lzlge", "YH51", "Large zone low grey level emphasis", "1", SizeMatrix::largeLowEmphasis),
            new Feature<>("szm_lzhge", "J17V", "Large zone high grey level emphasis", "1", SizeMatrix::largeHighEmphasis),
            new Feature<>("szm_glnu", "JNSA", "Grey level non-uniformity", "1", SizeMatrix::levelNonUniformity),
            new Feature<>("szm_glnu_norm", "Y1RO", "Normalised grey level non-uniformity", "1", SizeMatrix::normalisedLevelNonUniformity),
            new Feature<>("szm_zsnu", "4JP3", "Zone size non-uniformity", "1", SizeMatrix::sizeNonUniformity),
            new Feature<>("szm_zsnu_norm", "VB3A", "Normalised zone size non-uniformity", "1", SizeMatrix::normalisedSizeNonUniformity),
            new Feature<>("szm_z_perc", "P30P", "Zone percentage", "1", SizeMatrix::percentage),
            new Feature<>("szm_gl_var", "BYLV", "Grey level variance", "1", SizeMatrix::levelVariance),
            new Feature<>("szm_zs_var", "3NSA", "Zone size variance", "1", SizeMatrix::sizeVariance),
            new Feature<>("szm_zs_entr", "GU8N", "Zone size entropy", "bit", SizeMatrix::entropy));

    private SizeZones() {}
}
