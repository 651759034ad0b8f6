package org.radflow.features.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.radflow.features.CombinedExtractor;
import org.radflow.features.Configuration;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.ModalityDefaults;
import org.radflow.features.filters.ImageFilter;
import org.radflow.features.pyradiomics.PyRadiomicsExtractor;
import org.radflow.features.pyradiomics.PyRadiomicsSettings;

/** What is computed of each region. */
final class ExtractionParameters implements NodeParameters {

    private static final String MODALITY = "Modality";

    @Widget(title = "Modality column", description = "The DICOM modality of each image (CT, PT, MR ...), for grey levels chosen by "
            + "modality. Without it every image is taken for one of arbitrary units.")
    @ChoicesProvider(CompatibleColumnsProvider.StringColumnsProvider.class)
    String m_modality = "";

    @Widget(title = "Unfiltered image", description = "Compute the features of the image itself, diagnostics and shape among them.")
    boolean m_unfiltered = true;

    @Widget(title = "Filters", description = "Compute features of filtered images too, in every configuration: all its families but "
            + "diagnostics and morphology. Responses have a scale of their own: grey levels by bin width become a number of bins, 32 for "
            + "histogram and textures and 1000 for the intensity-volume histogram.")
    @ArrayWidget(addButtonText = "Add filter", elementTitle = "Filter")
    FilterParameters[] m_filters = {};

    @Widget(title = "Configurations", description = "Each adds its columns; they share the work they have in common.")
    @ArrayWidget(addButtonText = "Add configuration", elementTitle = "Configuration")
    ConfigurationParameters[] m_configurations = {new ConfigurationParameters()};

    /** Defaults without an input. */
    ExtractionParameters() {}

    /** Defaults for an input: its column "Modality", if there is one. */
    ExtractionParameters(NodeParametersInput input) {
        m_modality = input.getInTableSpec(0).filter(spec -> spec.containsName(MODALITY)).map(spec -> MODALITY).orElse("");
    }

    /**
     * @param usual grey levels where they are chosen by modality
     * @throws InvalidSettingsException naming what was found and expected where a setting is out of range
     */
    FeatureExtractor extractor(ModalityDefaults usual) throws InvalidSettingsException {
        List<Configuration> configurations = new ArrayList<>();
        List<FeatureExtractor> extractors = new ArrayList<>();
        for (ConfigurationParameters parameters : m_configurations) {
            Optional<PyRadiomicsSettings> pyRadiomics = parameters.m_preset.pyRadiomics();
            if (pyRadiomics.isPresent()) {
                extractors.add(new PyRadiomicsExtractor(pyRadiomics.get(), parameters.name()));
            } else {
                configurations.addAll(configurations(parameters.configuration(usual)));
            }
        }
        try {
            if (!configurations.isEmpty()) {
                extractors.add(0, new IbsiExtractor(configurations));
            }
            return new CombinedExtractor(extractors);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** Of the image itself, if wanted, and of each filtered one. */
    private List<Configuration> configurations(Configuration configuration) throws InvalidSettingsException {
        List<Configuration> all = new ArrayList<>();
        if (m_unfiltered) {
            all.add(configuration);
        }
        for (FilterParameters filters : m_filters) {
            for (ImageFilter filter : filters.filters()) {
                all.add(configuration.filtered(filter));
            }
        }
        return all;
    }

    /**
     * Position of the modality column; -1 if none is needed or set.
     *
     * @throws InvalidSettingsException if it is set and there is no such column of text
     */
    int modalityIndex(DataTableSpec spec) throws InvalidSettingsException {
        if (m_modality.isBlank() || Arrays.stream(m_configurations).noneMatch(ConfigurationParameters::dependsOnModality)) {
            return -1;
        }
        int index = spec.findColumnIndex(m_modality);
        if (index < 0 || !spec.getColumnSpec(index).getType().isCompatible(StringValue.class)) {
            throw new InvalidSettingsException("Modality column: found '" + m_modality + "', expected the name of a column of text");
        }
        return index;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_unfiltered || m_filters.length > 0) {
            extractor(ModalityDefaults.OTHER);
        }
    }
}
