package org.radflow.features.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataColumnProperties;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.radflow.features.FeatureDefinition;
import org.radflow.features.ModalityDefaults;

/** Columns of features. Each carries its unit and settings, so that a model can refuse features that were measured otherwise. */
final class FeatureColumns {

    private static final String UNIT = "unit";
    private static final String SETTINGS = "settings";

    private FeatureColumns() {}

    /**
     * The features that extraction gives, with the settings of all modalities where they differ.
     *
     * @throws InvalidSettingsException if a setting is out of range
     */
    static List<FeatureDefinition> definitions(ExtractionParameters parameters) throws InvalidSettingsException {
        List<List<FeatureDefinition>> byModality = new ArrayList<>();
        for (ModalityDefaults modality : ModalityDefaults.values()) {
            byModality.add(parameters.extractor(modality).definitions());
        }
        List<FeatureDefinition> merged = new ArrayList<>();
        for (int f = 0; f < byModality.get(0).size(); f++) {
            FeatureDefinition d = byModality.get(0).get(f);
            merged.add(new FeatureDefinition(d.name(), d.ibsiCode(), d.title(), d.family(), d.aggregation(), d.unit(), d.reference(),
                    settings(byModality, f)));
        }
        return merged;
    }

    private static String settings(List<List<FeatureDefinition>> byModality, int feature) {
        List<String> settings = byModality.stream().map(definitions -> definitions.get(feature).settings()).toList();
        if (settings.stream().distinct().count() == 1) {
            return settings.get(0);
        }
        List<String> labelled = new ArrayList<>();
        for (ModalityDefaults modality : ModalityDefaults.values()) {
            labelled.add(modality + ": " + settings.get(modality.ordinal()));
        }
        return String.join("\n", labelled);
    }

    /** A new column of each feature. */
    static List<DataColumnSpec> specs(List<FeatureDefinition> features, UniqueNameGenerator names) {
        List<DataColumnSpec> specs = new ArrayList<>();
        for (FeatureDefinition feature : features) {
            DataColumnSpecCreator creator = names.newCreator(feature.name(), DoubleCell.TYPE);
            creator.setProperties(new DataColumnProperties(Map.of(UNIT, feature.unit(), SETTINGS, feature.settings())));
            specs.add(creator.createSpec());
        }
        return specs;
    }
}
