package org.radflow.tests.equinox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.workflow.Variable;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowNode;

/** Executes the nodes of a workflow one after the other and keeps what each was given, so that one can be executed again by itself. */
final class ExecutedNodes {

    private final Workflow m_workflow;

    private final Map<Integer, PortObject[]> m_outputs = new HashMap<>();

    private final Map<Integer, Map<String, Variable>> m_variables = new HashMap<>();

    ExecutedNodes(final Workflow workflow) {
        m_workflow = workflow;
    }

    /** Whether all nodes before have been executed. */
    boolean isReady(final WorkflowNode node) {
        return m_workflow.incoming(node).stream().allMatch(connection -> m_outputs.containsKey(connection.source()));
    }

    /** Executes the node on what the nodes before it gave, and keeps its output. */
    void execute(final WorkflowNode node) throws Exception {
        m_outputs.put(node.id(), execute(node, new DefaultNodeProgressMonitor()));
    }

    /** Executes the node on what the nodes before it gave. */
    PortObject[] execute(final WorkflowNode node, final DefaultNodeProgressMonitor progress) throws Exception {
        final var variables = new LinkedHashMap<>(m_workflow.variables());
        final var inputs = new PortObject[node.node().ports().getInputPorts().length];
        for (final var connection : m_workflow.incoming(node)) {
            variables.putAll(m_variables.get(connection.source()));
            if (connection.destinationPort() > 0) {
                inputs[connection.destinationPort() - 1] = m_outputs.get(connection.source())[connection.sourcePort() - 1];
            }
        }
        final var model = new NodeSettings("model");
        node.model().copyTo(model);
        if (!node.variables().isEmpty() && model.keySet().isEmpty()) {
            node.node().saveParameters(model);
        }
        node.variables().override(model, variables);
        node.node().loadParameters(model);
        node.variables().exposed(model).forEach(variable -> variables.put(variable.name(), variable));
        m_variables.put(node.id(), variables);
        final List<PortObjectSpec> specs = new ArrayList<>();
        for (final var input : inputs) {
            specs.add(input == null ? null : input.getSpec());
        }
        node.node().configureSpecs(specs.toArray(PortObjectSpec[]::new));
        final var context = new ExecutionContext(progress, null);
        if (node.node().isRowWise()) {
            final var table = (BufferedDataTable)inputs[0];
            return new PortObject[]{context.createColumnRearrangeTable(table, node.node().rearranger(table.getDataTableSpec()), context)};
        }
        return node.node().executeObjects(inputs, context);
    }
}
