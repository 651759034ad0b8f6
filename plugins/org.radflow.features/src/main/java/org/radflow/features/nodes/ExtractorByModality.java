package org.radflow.features.nodes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.features.FeatureDefinition;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.ModalityDefaults;

/** The extractor for each row: all compute the same features, with the grey levels that suit the row's modality. Thread-safe. */
final class ExtractorByModality {

    private final Map<ModalityDefaults, FeatureExtractor> m_extractors = new EnumMap<>(ModalityDefaults.class);
    private final int m_column;

    /** @throws InvalidSettingsException naming the setting that is out of range or does not suit the table */
    ExtractorByModality(DataTableSpec spec, ExtractionParameters parameters) throws InvalidSettingsException {
        m_column = parameters.modalityIndex(spec);
        for (ModalityDefaults modality : ModalityDefaults.values()) {
            m_extractors.put(modality, parameters.extractor(modality));
        }
    }

    List<FeatureDefinition> definitions() {
        return m_extractors.get(ModalityDefaults.OTHER).definitions();
    }

    FeatureExtractor of(DataRow row) {
        DataCell modality = m_column < 0 ? null : row.getCell(m_column);
        return m_extractors.get(modality == null || modality.isMissing() ? ModalityDefaults.OTHER : ModalityDefaults.of(modality.toString()));
    }
}
