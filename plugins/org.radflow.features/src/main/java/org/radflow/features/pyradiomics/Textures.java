package org.radflow.features.pyradiomics;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.radflow.features.glcm.Glcm;
import org.radflow.features.glrlm.RunLengths;
import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.ngldm.Dependence;
import org.radflow.features.ngtdm.ToneDifference;
import org.radflow.features.roi.Feature;
import org.radflow.features.zones.SizeZones;

/** PyRadiomics' texture features by the IBSI features they are equal to, and those of its own. */
final class Textures {

    static final List<Feature<Glcm>> GLCM = List.of(
            glcm("Autocorrelation", "cm_auto_corr"), glcm("JointAverage", "cm_joint_avg"), glcm("ClusterProminence", "cm_clust_prom"),
            glcm("ClusterShade", "cm_clust_shade"), glcm("ClusterTendency", "cm_clust_tend"), glcm("Contrast", "cm_contrast"),
            flat("Correlation", "cm_corr", 1), glcm("DifferenceAverage", "cm_diff_avg"), glcm("DifferenceEntropy", "cm_diff_entr"),
            glcm("DifferenceVariance", "cm_diff_var"), glcm("JointEnergy", "cm_energy"), glcm("JointEntropy", "cm_joint_entr"),
            flat("Imc1", "cm_info_corr1", 0), flat("Imc2", "cm_info_corr2", 0), glcm("Idm", "cm_inv_diff_mom"),
            new Feature<>("glcm_MCC", "", "Maximal Correlation Coefficient", "1", Glcm::maximalCorrelation),
            glcm("Idmn", "cm_inv_diff_mom_norm"), glcm("Id", "cm_inv_diff"), glcm("Idn", "cm_inv_diff_norm"),
            glcm("InverseVariance", "cm_inv_var"), glcm("MaximumProbability", "cm_joint_max"), glcm("SumAverage", "cm_sum_avg"),
            glcm("SumEntropy", "cm_sum_entr"), glcm("SumSquares", "cm_joint_var"));

    static final List<Feature<SizeMatrix>> GLRLM = List.of(
            runs("ShortRunEmphasis", "rlm_sre"), runs("LongRunEmphasis", "rlm_lre"), runs("GrayLevelNonUniformity", "rlm_glnu"),
            runs("GrayLevelNonUniformityNormalized", "rlm_glnu_norm"), runs("RunLengthNonUniformity", "rlm_rlnu"),
            runs("RunLengthNonUniformityNormalized", "rlm_rlnu_norm"), runs("RunPercentage", "rlm_r_perc"),
            runs("GrayLevelVariance", "rlm_gl_var"), runs("RunVariance", "rlm_rl_var"), runs("RunEntropy", "rlm_rl_entr"),
            runs("LowGrayLevelRunEmphasis", "rlm_lgre"), runs("HighGrayLevelRunEmphasis", "rlm_hgre"),
            runs("ShortRunLowGrayLevelEmphasis", "rlm_srlge"), runs("ShortRunHighGrayLevelEmphasis", "rlm_srhge"),
            runs("LongRunLowGrayLevelEmphasis", "rlm_lrlge"), runs("LongRunHighGrayLevelEmphasis", "rlm_lrhge"));

    static final List<Feature<SizeMatrix>> GLSZM = List.of(
            zones("SmallAreaEmphasis", "szm_sze"), zones("LargeAreaEmphasis", "szm_lze"), zones("GrayLevelNonUniformity", "szm_glnu"),
            zones("GrayLevelNonUniformityNormalized", "szm_glnu_norm"), zones("SizeZoneNonUniformity", "szm_zsnu"),
            zones("SizeZoneNonUniformityNormalized", "szm_zsnu_norm"), zones("ZonePercentage", "szm_z_perc"),
            zones("GrayLevelVariance", "szm_gl_var"), zones("ZoneVariance", "szm_zs_var"), zones("ZoneEntropy", "szm_zs_entr"),
            zones("LowGrayLevelZoneEmphasis", "szm_lgze"), zones("HighGrayLevelZoneEmphasis", "szm_hgze"),
            zones("SmallAreaLowGrayLevelEmphasis", "szm_szlge"), zones("SmallAreaHighGrayLevelEmphasis", "szm_szhge"),
            zones("LargeAreaLowGrayLevelEmphasis", "szm_lzlge"), zones("LargeAreaHighGrayLevelEmphasis", "szm_lzhge"));

    static final List<Feature<SizeMatrix>> GLDM = List.of(
            dependence("SmallDependenceEmphasis", "ngl_lde"), dependence("LargeDependenceEmphasis", "ngl_hde"),
            dependence("GrayLevelNonUniformity", "ngl_glnu"), dependence("DependenceNonUniformity", "ngl_dcnu"),
            dependence("DependenceNonUniformityNormalized", "ngl_dcnu_norm"), dependence("GrayLevelVariance", "ngl_gl_var"),
            dependence("DependenceVariance", "ngl_dc_var"), dependence("DependenceEntropy", "ngl_dc_entr"),
            dependence("LowGrayLevelEmphasis", "ngl_lgce"), dependence("HighGrayLevelEmphasis", "ngl_hgce"),
            dependence("SmallDependenceLowGrayLevelEmphasis", "ngl_ldlge"),
            dependence("SmallDependenceHighGrayLevelEmphasis", "ngl_ldhge"),
            dependence("LargeDependenceLowGrayLevelEmphasis", "ngl_hdlge"),
            dependence("LargeDependenceHighGrayLevelEmphasis", "ngl_hdhge"));

    static final List<Feature<ToneDifference>> NGTDM = List.of(tones("Coarseness", "ngt_coarseness"), tones("Contrast", "ngt_contrast"),
            tones("Busyness", "ngt_busyness"), tones("Complexity", "ngt_complexity"), tones("Strength", "ngt_strength"));

    private Textures() {}

    private static Feature<Glcm> glcm(String name, String tag) {
        return renamed(Glcm.FEATURES, "glcm", name, tag);
    }

    /** @param value of a region of one grey level, where IBSI has none */
    private static Feature<Glcm> flat(String name, String tag, double value) {
        Feature<Glcm> feature = glcm(name, tag);
        ToDoubleFunction<Glcm> formula = matrix -> matrix.isFlat() ? value : feature.formula().applyAsDouble(matrix);
        return new Feature<>(feature.tag(), feature.ibsiCode(), feature.title(), feature.unit(), formula);
    }

    private static Feature<SizeMatrix> runs(String name, String tag) {
        return renamed(RunLengths.FEATURES, "glrlm", name, tag);
    }

    private static Feature<SizeMatrix> zones(String name, String tag) {
        return renamed(SizeZones.FEATURES, "glszm", name, tag);
    }

    private static Feature<SizeMatrix> dependence(String name, String tag) {
        return renamed(Dependence.FEATURES, "gldm", name, tag);
    }

    private static Feature<ToneDifference> tones(String name, String tag) {
        return renamed(ToneDifference.FEATURES, "ngtdm", name, tag);
    }

    /** The feature with this tag under PyRadiomics' name. */
    static <M> Feature<M> renamed(List<Feature<M>> features, String family, String name, String tag) {
        Feature<M> feature = features.stream().filter(f -> f.tag().equals(tag)).findFirst()
                .orElseThrow();
        return new Feature<>(family + "_" + name, feature.ibsiCode(), name, feature.unit(), feature.formula());
    }
}
