package org.radflow.runtime.execute;

import java.util.List;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.workflow.Variable;

/**
 * What a node gave in a run.
 *
 * @param objects by output port; null where the data is not there, such as in the middle of a chain of row-wise nodes
 * @param specs by output port; null where the spec is not known
 * @param made the flow variables that the node made itself
 */
public record NodeOutput(PortObject[] objects, PortObjectSpec[] specs, List<Variable> made) {
}
