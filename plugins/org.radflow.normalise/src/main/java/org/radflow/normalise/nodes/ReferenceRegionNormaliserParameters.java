package org.radflow.normalise.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.intensity.LinearScale;
import org.radflow.normalise.intensity.Sample;

/** Settings of the Reference Region Normaliser. */
final class ReferenceRegionNormaliserParameters implements NewImage.Parameters {

    /** What stands for the region. */
    enum Statistic {
        @Label("Mean")
        MEAN,
        @Label("Median")
        MEDIAN;

        private double of(final Sample sample) {
            return this == MEAN ? sample.mean() : sample.median();
        }
    }

    @Widget(title = "Image column", description = "The images to normalise.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Reference mask column", description = "The masks of the reference region, on the images' grids.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Statistic", description = "Which intensity of the reference region becomes 1. The median is not moved by a few vessels or"
        + " bones inside the mask.")
    Statistic m_statistic = Statistic.MEDIAN;

    /** Defaults for the dialog of a new node without input. */
    ReferenceRegionNormaliserParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    ReferenceRegionNormaliserParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    @Override
    public ColumnRearranger rearranger(final DataTableSpec spec) throws InvalidSettingsException {
        return NewImage.appended(spec, m_image, m_mask, "ratio",
            (volume, mask) -> LinearScale.ratio(m_statistic.of(Sample.of(volume, mask))).apply(volume));
    }
}
