package org.radflow.segment.nodes;

import org.knime.core.data.DoubleValue;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;

/** Offers the columns of numbers. */
final class Numbers extends CompatibleColumnsProvider {
    Numbers() {
        super(DoubleValue.class);
    }
}
