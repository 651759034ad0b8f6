package org.radflow.runtime.execute;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.workflow.Connection;
import org.radflow.runtime.workflow.Variable;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowNode;

/** Configures nodes: their parameters from settings and flow variables, their output specs from the input specs. */
final class Configuration {

    private final Workflow m_workflow;

    private final Map<Integer, NodeRun> m_runs;

    /** @param runs by node number */
    Configuration(final Workflow workflow, final Map<Integer, NodeRun> runs) {
        m_workflow = workflow;
        m_runs = runs;
    }

    /** Configures a node as far as its input is known; the node ends if it refuses. The nodes before it come first. */
    void configure(final NodeRun run) {
        try {
            loadParameters(run);
            final var inputs = inputSpecs(run);
            if (inputs.isPresent()) {
                configure(run, inputs.get());
            }
        } catch (InvalidSettingsException e) {
            run.end(Status.FAILED, e.getMessage());
        } catch (RuntimeException e) {
            run.end(Status.FAILED, "Configuring failed: " + e);
        }
    }

    /** Configures a node on the actual input. */
    static void configure(final NodeRun run, final PortObjectSpec[] inputs) throws InvalidSettingsException {
        final var node = run.node().node();
        run.m_specs = node.configureSpecs(inputs);
        run.m_warnings.clear();
        node.takeWarning().ifPresent(run.m_warnings::add);
    }

    private void loadParameters(final NodeRun run) throws InvalidSettingsException {
        final var node = run.node();
        see(run);
        final var model = new NodeSettings("model");
        node.model().copyTo(model);
        if (!node.variables().isEmpty() && model.keySet().isEmpty()) {
            node.node().saveParameters(model);
        }
        node.variables().override(model, run.m_variables);
        node.node().loadParameters(model);
        run.setMade(node.variables().exposed(model));
    }

    /** Lets a node have the result of an earlier run. */
    void keep(final NodeRun run, final NodeOutput output) {
        see(run);
        run.keep(output);
    }

    private void see(final NodeRun run) {
        final var node = run.node();
        run.m_variables.putAll(node.scope().seen(incoming(node, false), incoming(node, true), m_workflow.variables()));
    }

    /** Of variables with the same name, the flow-variable port gives that which is seen, after it the last of the other ports, as in KNIME. */
    private Map<String, Variable> incoming(final WorkflowNode node, final boolean isOutside) {
        final var seen = new LinkedHashMap<String, Variable>();
        m_workflow.incoming(node).stream().filter(connection -> !connection.isWait() && connection.isOutside() == isOutside)
            .sorted(Comparator.comparingInt(connection -> connection.destinationPort() == 0 ? Integer.MAX_VALUE : connection.destinationPort()))
            .forEach(connection -> seen.putAll(m_runs.get(connection.source()).m_variables));
        return seen;
    }

    /** Empty if a spec is not known before execution; null for an optional port that is not connected. */
    private Optional<PortObjectSpec[]> inputSpecs(final NodeRun run) throws InvalidSettingsException {
        final var types = run.node().node().ports().getInputPorts();
        final var specs = new PortObjectSpec[types.length];
        for (var i = 0; i < types.length; i++) {
            final var source = source(run, i + 1);
            if (source.isPresent() && source.get().sourcePort() == 0) {
                specs[i] = FlowVariablePortObjectSpec.INSTANCE;
            } else if (source.isPresent()) {
                specs[i] = m_runs.get(source.get().source()).m_specs[source.get().sourcePort() - 1];
                if (specs[i] == null) {
                    return Optional.empty();
                }
            } else if (!types[i].isOptional()) {
                throw new InvalidSettingsException("Input port " + (i + 1) + " is not connected");
            }
        }
        return Optional.of(specs);
    }

    private Optional<Connection> source(final NodeRun run, final int port) {
        return m_workflow.incoming(run.node()).stream().filter(connection -> connection.destinationPort() == port)
            .findFirst();
    }
}
