package org.radflow.runtime.workflow;

import org.knime.core.node.NodeSettings;
import org.radflow.runtime.node.DeclaredNode;

/**
 * A node in a workflow with its saved settings.
 *
 * @param id its number in the workflow
 * @param name as shown to users
 * @param model the saved parameters; empty if the node was never configured
 * @param variables which parameters flow variables override or expose
 */
public record WorkflowNode(int id, String name, DeclaredNode node, NodeSettings model, VariableSettings variables) {

    /** Name and number. */
    @Override
    public String toString() {
        return name + " (#" + id + ")";
    }
}
