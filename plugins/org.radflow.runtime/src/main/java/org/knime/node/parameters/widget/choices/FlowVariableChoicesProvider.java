package org.knime.node.parameters.widget.choices;

import java.util.List;

import org.knime.core.node.workflow.FlowVariable;
import org.knime.node.parameters.NodeParametersInput;

/** Flow variables to choose from. Implement one of {@link #flowVariableChoices} and {@link #computeState}. */
public interface FlowVariableChoicesProvider extends TypedStringChoicesProvider {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    default List<FlowVariable> flowVariableChoices(final NodeParametersInput context) {
        throw new IllegalStateException(
            getClass().getName() + " overrides neither flowVariableChoices nor computeState");
    }

    @Override
    default List<TypedStringChoice> computeState(final NodeParametersInput context) {
        return flowVariableChoices(context).stream().map(TypedStringChoice::fromFlowVariable).toList();
    }
}
