package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.node.workflow.FlowVariable;

/** A column or flow variable to choose: what is stored, what is shown, and its type. */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {

    public static TypedStringChoice fromColSpec(final DataColumnSpec colSpec) {
        final var type = colSpec.getType();
        return new TypedStringChoice(colSpec.getName(), colSpec.getName(),
            new PossibleTypeValue(type.getPreferredValueClass().getName(), type.getName()));
    }

    public static TypedStringChoice fromFlowVariable(final FlowVariable flowVariable) {
        final var type = flowVariable.getVariableType().getIdentifier();
        return new TypedStringChoice(flowVariable.getName(), flowVariable.getName(), new PossibleTypeValue(type, type));
    }

    /** Type of a choice: what is stored and what is shown. */
    public record PossibleTypeValue(String id, String text) {
    }
}
