package org.radflow.runtime.execute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.workflow.Variable;
import org.radflow.runtime.workflow.WorkflowNode;

/** A node while its workflow runs. Written by one thread at a time, read by others after the node has ended. */
final class NodeRun {

    private static final int MAX_MISSING = 1000;

    private final WorkflowNode m_node;

    final DefaultNodeProgressMonitor m_progress = new DefaultNodeProgressMonitor();

    /** The flow variables after this node. */
    final Map<String, Variable> m_variables = new LinkedHashMap<>();

    private List<Variable> m_made = List.of();

    PortObjectSpec[] m_specs;

    PortObject[] m_outputs;

    final Set<String> m_warnings = new LinkedHashSet<>();

    final List<Long> m_rows = new ArrayList<>();

    private final List<CaseFailure> m_failures = new ArrayList<>();

    /** What was missing at this node, without its row, and in how many rows. */
    private final Map<String, Integer> m_missing = new LinkedHashMap<>();

    /** Keys of failed rows, and reasons of missing values, that this node or one before it reported. */
    final Set<String> m_known = new HashSet<>();

    boolean m_allRowsFailed;

    private Status m_status;

    private String m_error;

    private long m_start = System.nanoTime();

    private long m_end = m_start;

    NodeRun(final WorkflowNode node) {
        m_node = node;
        m_specs = new PortObjectSpec[node.node().ports().getOutputPorts().length];
        m_outputs = new PortObject[m_specs.length];
    }

    WorkflowNode node() {
        return m_node;
    }

    ExecutionContext context() {
        return new ExecutionContext(m_progress, null);
    }

    ExecutionContext context(final Memory memory, final PortObject[] inputs) {
        return new NodeContext(m_progress, memory, m_node.node(), inputs);
    }

    synchronized boolean hasEnded() {
        return m_status != null;
    }

    synchronized boolean isExecuted() {
        return m_status == Status.EXECUTED || m_status == Status.KEPT;
    }

    /** Takes the result of an earlier run. */
    void keep(final NodeOutput output) {
        m_outputs = output.objects();
        m_specs = output.specs();
        setMade(output.made());
        end(Status.KEPT, null);
    }

    /** Adds the flow variables that the node makes itself. */
    void setMade(final Collection<Variable> made) {
        m_made = List.copyOf(made);
        made.forEach(variable -> m_variables.put(variable.name(), variable));
    }

    NodeOutput output() {
        return new NodeOutput(m_outputs, m_specs, m_made);
    }

    void addFailure(final CaseFailure failure) {
        m_failures.add(failure);
        m_known.add(failure.row());
        m_known.add(failure.reason());
    }

    /** Counts what is missing; beyond {@value #MAX_MISSING} different ones only those that are known. */
    void addMissing(final CaseFailure missing) {
        final var what = missing.columns() + ": " + missing.reason();
        if (m_missing.size() < MAX_MISSING || m_missing.containsKey(what)) {
            m_missing.merge(what, 1, Integer::sum);
            m_known.add(missing.reason());
        }
    }

    void start() {
        m_start = System.nanoTime();
    }

    /** The first end counts: what is left behind after a cancellation may come to another. */
    synchronized void end(final Status status, final String error) {
        if (m_status == null) {
            m_end = System.nanoTime();
            m_status = status;
            m_error = error;
        }
    }

    synchronized NodeResult result() {
        return new NodeResult(m_node, m_status, Optional.ofNullable(m_error), List.copyOf(m_warnings),
            List.copyOf(m_rows), List.copyOf(m_failures), new LinkedHashMap<>(m_missing), m_allRowsFailed, Duration.ofNanos(m_end - m_start));
    }
}
