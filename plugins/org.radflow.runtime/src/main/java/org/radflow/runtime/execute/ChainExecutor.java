package org.radflow.runtime.execute;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.KNIMEException.KNIMERuntimeException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.workflow.Workflow;

/** Executes chains of nodes when the nodes before them have ended. Thread-safe. */
final class ChainExecutor {

    private final Workflow m_workflow;

    private final Map<Integer, NodeRun> m_runs;

    private final RunListener m_listener;

    private final RowExecution m_rows;

    private final Semaphore m_nodes;

    private final Memory m_memory;

    /** @param nodes number of nodes that are not row-wise and are executed at once */
    ChainExecutor(final Workflow workflow, final Map<Integer, NodeRun> runs, final RunListener listener,
        final RowExecution rows, final int nodes, final Memory memory) {
        m_workflow = workflow;
        m_runs = runs;
        m_listener = listener;
        m_rows = rows;
        m_nodes = new Semaphore(nodes);
        m_memory = memory;
    }

    /** Executes a chain unless a node before it has failed. Whatever goes wrong ends the node concerned. */
    void execute(final List<NodeRun> chain) {
        final var first = chain.get(0);
        final var before = m_workflow.incoming(first.node()).stream().map(connection -> m_runs.get(connection.source()))
            .toList();
        if (!before.stream().allMatch(NodeRun::isExecuted)) {
            return;
        }
        for (final var run : chain) {
            before.forEach(source -> run.m_known.addAll(source.m_known));
            start(run);
        }
        try {
            Stoppable.run(first.node().toString(), first.m_progress, () -> execute(first, chain));
        } catch (CanceledExecutionException | InterruptedException e) { // NOSONAR: the nodes end as cancelled
            chain.forEach(run -> end(run, e));
        } catch (Exception | Error e) { // NOSONAR: a failed node must not end the run
            end(first, e);
        }
        chain.stream().filter(NodeRun::hasEnded).forEach(run -> m_listener.finished(run.result()));
    }

    private void start(final NodeRun run) {
        run.start();
        m_listener.started(run.node());
        run.m_progress.addProgressListener(event -> {
            final var progress = event.getNodeProgress();
            m_listener.progress(run.node(), progress.hasProgress() ? progress.getProgress() : Double.NaN,
                progress.hasMessage() ? progress.getMessage() : "");
        });
    }

    private PortObject[] inputs(final NodeRun run) {
        final var inputs = new PortObject[run.node().node().ports().getInputPorts().length];
        for (final var connection : m_workflow.incoming(run.node())) {
            if (connection.sourcePort() == 0 && connection.destinationPort() > 0) {
                inputs[connection.destinationPort() - 1] = FlowVariablePortObject.INSTANCE;
            } else if (!connection.isVariables()) {
                inputs[connection.destinationPort() - 1] =
                    m_runs.get(connection.source()).m_outputs[connection.sourcePort() - 1];
            }
        }
        return inputs;
    }

    private void execute(final NodeRun first, final List<NodeRun> chain) throws Exception {
        if (first.node().node().isRowWise()) {
            m_rows.execute(chain, inputs(first));
            return;
        }
        m_nodes.acquire();
        try {
            NodeExecution.execute(first, inputs(first), m_memory);
        } finally {
            m_nodes.release();
        }
    }

    /** Ends a node that has not ended yet. */
    static void end(final NodeRun run, final Throwable failure) {
        if (failure instanceof CanceledExecutionException || failure instanceof InterruptedException) {
            run.end(Status.CANCELED, "Cancelled");
        } else if (failure instanceof InvalidSettingsException || failure instanceof KNIMEException
            || failure instanceof KNIMERuntimeException || failure instanceof UncheckedIOException) {
            run.end(Status.FAILED, failure.getMessage());
        } else if (failure instanceof OutOfMemoryError) {
            run.end(Status.FAILED, "Out of memory: give Java more (-Xmx) or use fewer threads (-Dradflow.threads)");
        } else {
            run.end(Status.FAILED, failure.toString());
        }
    }
}
