package org.radflow.segment.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.TwinlistWidget;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;

/** Settings of the Mask Combiner. */
final class MaskCombinerParameters implements NodeParameters {

    @Widget(title = "Mask column", description = "The first masks: those that others are subtracted from.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Operation", description = "How the masks are combined: see the node's description.")
    @ValueReference(MaskOperation.Reference.class)
    MaskOperation m_operation = MaskOperation.OR;

    @Widget(title = "Other mask columns", description = "The masks that are combined with the first.")
    @TwinlistWidget
    @ChoicesProvider(ImageColumns.Masks.class)
    @Effect(predicate = MaskOperation.IsNot.class, type = EffectType.HIDE)
    String[] m_others = {};

    /** Defaults without an input. */
    MaskCombinerParameters() {}

    /** Defaults for an input: its last mask column. */
    MaskCombinerParameters(NodeParametersInput input) {
        m_mask = ImageColumns.last(input, MaskValue.class);
    }
}
