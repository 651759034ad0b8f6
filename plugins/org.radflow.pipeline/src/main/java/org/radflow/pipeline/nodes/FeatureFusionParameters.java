package org.radflow.pipeline.nodes;

import java.util.Arrays;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.tables.FeatureFusion;

/** Settings of Feature Fusion. */
final class FeatureFusionParameters implements NodeParameters {

    @Widget(title = "Patient column", description = "Name of the column of patients, in every table.")
    String m_patient = "Patient ID";

    @Widget(title = "Part columns", description = "Names of the columns, separated by commas, that tell the rows of a patient apart. Each "
            + "table has some of them or none.")
    String m_parts = "Modality, ROI";

    /** @throws InvalidSettingsException when there is no patient column */
    FeatureFusion fusion() throws InvalidSettingsException {
        if (m_patient.isBlank()) {
            throw new InvalidSettingsException("Patient column: nothing set, expected the name of a column");
        }
        return new FeatureFusion(m_patient, Arrays.stream(m_parts.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        fusion();
    }
}
