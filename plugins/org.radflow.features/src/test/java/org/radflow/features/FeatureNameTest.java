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
        assertEquals(new FeatureName("original", FeatureFamily.GLCM, "contrast", "3D_avg", ""),
                FeatureName.parse("original_cm_contrast_3D_avg"));
        assertEquals(new FeatureName("log-3mm-3D", FeatureFamily.MORPHOLOGY, "pca_maj_axis", "", "CT.2mm"),
                FeatureName.parse("log-3mm-3D_morph_pca_maj_axis__CT.2mm"));
    }

    @Test
    void otherNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> FeatureName.parse("patient_id"));
    }
}
