package org.knime.node.parameters.widget.choices.util;

import org.knime.node.parameters.NodeParametersInput;

/** Names the input port, counted from 0, whose table offers the choices. */
public interface InputTableIndexHolder {

    default int getInputTableIndex() {
        return 0;
    }

    default int getInputTableIndex(final NodeParametersInput parametersInput) {
        return getInputTableIndex();
    }
}
