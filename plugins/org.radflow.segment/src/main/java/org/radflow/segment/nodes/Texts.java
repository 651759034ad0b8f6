package org.radflow.segment.nodes;

import org.knime.core.data.StringValue;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;

/** Offers the columns of texts. */
final class Texts extends CompatibleColumnsProvider {
    Texts() {
        super(StringValue.class);
    }
}
