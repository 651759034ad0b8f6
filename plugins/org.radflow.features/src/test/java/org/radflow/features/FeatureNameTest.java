package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.features.roi.Aggregation;

class FeatureNameTest {

    private static final List<FeatureDefinition> ALL =
            new IbsiExtractor(FeatureSettings.DEFAULT.withAggregations(EnumSet.allOf(Aggregation.class))).definitions();

    @Test
    void everyNameParsesBack() {
        for (FeatureDefinition definition : ALL) {
            FeatureName name = FeatureName.parse(definition.name());
            assertEquals(definition.name(), name.toString());
            assertEquals("original", name.filter());
            assertEquals(definition.family(), name.family().key());
            assertEquals(definition.aggregation(), name.aggregation());
        }
    }

    @Test
    void everyNameIsUnique() {
        assertEquals(ALL.size(), new HashSet<>(ALL.stream().map(FeatureDefinition::name).toList()).size());
    }

    @Test
    void partsOfAName() {
        assertEquals(new FeatureName("original", FeatureFamily.GLCM, "contrast", "3D_avg"),
                FeatureName.parse("original_cm_contrast_3D_avg"));
        assertEquals(new FeatureName("wavelet_haar_LLH", FeatureFamily.MORPHOLOGY, "pca_maj_axis", ""),
                FeatureName.parse("wavelet_haar_LLH_morph_pca_maj_axis"));
    }

    @Test
    void otherNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> FeatureName.parse("patient_id"));
    }
}
