package org.radflow.runtime.workflow;

import org.knime.core.node.NodeSettings;
import org.radflow.runtime.node.DeclaredNode;

/**
 * A node in a workflow, or in a metanode or component of it, with its saved settings.
 *
 * @param id unique among all nodes; at top level its number in the workflow
 * @param path the numbers of the metanodes and components around it and its own, such as 7/4
 * @param name as shown to users
 * @param file its settings file, relative to the workflow
 * @param model the saved parameters; empty if the node was never configured
 * @param variables which parameters flow variables override or expose
 * @param scope which flow variables it sees and passes on
 * @param saved what it keeps of an earlier execution
 */
public record WorkflowNode(int id, String path, String name, String file, DeclaredNode node, NodeSettings model, VariableSettings variables,
    VariableScope scope, SavedState saved) {

    /** Whether it is the input or output of a component. */
    public boolean isVirtual() {
        return node instanceof VirtualNode;
    }

    /** Name and number. */
    @Override
    public String toString() {
        return name + " (#" + path + ")";
    }
}
