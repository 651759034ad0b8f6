package org.radflow.features.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.radflow.features.filters.ImageFilter;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.VolumeValue;

/** Settings of the Image Filter. */
final class ImageFilterParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images to filter.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Filters", description = "Each adds a column with its response.")
    @ArrayWidget(addButtonText = "Add filter", elementTitle = "Filter")
    FilterParameters[] m_filters = {new FilterParameters()};

    /** Defaults without an input. */
    ImageFilterParameters() {}

    /** Defaults for an input: its last image column. */
    ImageFilterParameters(NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
    }

    /** @throws InvalidSettingsException naming what was found and expected where there is no filter or a setting is out of range */
    List<ImageFilter> filters() throws InvalidSettingsException {
        if (m_filters.length == 0) {
            throw new InvalidSettingsException("Filters: expected at least one, found none");
        }
        List<ImageFilter> filters = new ArrayList<>();
        for (FilterParameters parameters : m_filters) {
            filters.addAll(parameters.filters());
        }
        return filters;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        filters();
    }
}
