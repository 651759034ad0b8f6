package org.radflow.normalise.nodes;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.intensity.NyulScale;

/** Settings of Nyul Apply. */
final class NyulApplyParameters implements NodeParameters {

    /** Offers the columns of images of the second table. */
    static final class Images extends CompatibleColumnsProvider {
        Images() {
            super(VolumeValue.class);
        }

        @Override
        public int getInputTableIndex() {
            return 1;
        }
    }

    /** Offers the columns of masks of the second table. */
    static final class Masks extends CompatibleColumnsProvider {
        Masks() {
            super(MaskValue.class);
        }

        @Override
        public int getInputTableIndex() {
            return 1;
        }
    }

    @Widget(title = "Image column", description = "The images to match.")
    @ChoicesProvider(Images.class)
    String m_image = "";

    @Widget(title = "Region", description = Region.DESCRIPTION + " It must be the one that the landmarks were learned in.")
    @ValueReference(Region.Reference.class)
    Region m_region = Region.BODY;

    @Widget(title = "Mask column", description = "The masks that lie on the images.")
    @ChoicesProvider(Masks.class)
    @Effect(predicate = Region.IsMask.class, type = EffectType.SHOW)
    String m_mask = "";

    /** Defaults for the dialog of a new node without input. */
    NyulApplyParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: the last image and the last mask column of its second table. */
    NyulApplyParameters(final NodeParametersInput input) {
        m_image = last(input, VolumeValue.class);
        m_mask = last(input, MaskValue.class);
    }

    private static String last(final NodeParametersInput input, final Class<? extends DataValue> kind) {
        final List<DataColumnSpec> columns = ColumnSelectionUtil.getCompatibleColumns(input, 1, kind);
        return columns.isEmpty() ? "" : columns.get(columns.size() - 1).getName();
    }

    ColumnRearranger rearranger(final DataTableSpec images, final NyulScale scale) throws InvalidSettingsException {
        return NewImage.appended(images, m_image, m_region.maskColumn(m_mask), "Nyul",
            (volume, mask) -> scale.apply(volume, m_region.sample(volume, mask)));
    }
}
