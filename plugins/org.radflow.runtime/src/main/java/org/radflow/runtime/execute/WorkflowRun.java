package org.radflow.runtime.execute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowNode;

/**
 * Executes a workflow once. Nodes run in topological order, independent branches at the same time; a node that fails
 * stops the nodes after it and no others. Consecutive row-wise nodes are executed row by row, several rows at once.
 */
public final class WorkflowRun {

    private final Workflow m_workflow;

    private final int m_threads;

    private final RunListener m_listener;

    private final Map<Integer, NodeOutput> m_kept;

    private final Memory m_memory;

    private final Map<Integer, NodeRun> m_runs = new LinkedHashMap<>();

    /**
     * @param threads number of rows, and of nodes that are not row-wise, that are computed at once
     * @param memory what runs before this one computed
     */
    public WorkflowRun(final Workflow workflow, final int threads, final RunListener listener, final Memory memory) {
        this(workflow, threads, listener, memory, Map.of());
    }

    /** @param kept the results of an earlier run, by node: those nodes are not executed again */
    public WorkflowRun(final Workflow workflow, final int threads, final RunListener listener, final Memory memory,
        final Map<Integer, NodeOutput> kept) {
        m_workflow = workflow;
        m_kept = kept;
        m_threads = threads;
        m_listener = listener;
        m_memory = memory;
        workflow.nodes().forEach(node -> m_runs.put(node.id(), new NodeRun(node)));
    }

    /** A run that remembers nothing. */
    public WorkflowRun(final Workflow workflow, final int threads, final RunListener listener) {
        this(workflow, threads, listener, Memory.none());
    }

    /** Asks all nodes to stop. */
    public void cancel() {
        m_runs.values().forEach(run -> run.m_progress.setExecuteCanceled());
    }

    public RunResult execute() {
        final var start = System.nanoTime();
        final var configuration = new Configuration(m_workflow, m_runs);
        for (final var run : m_runs.values()) {
            final var kept = m_kept.get(run.node().id());
            if (kept == null) {
                configuration.configure(run);
            } else {
                configuration.keep(run, kept);
            }
            if (run.hasEnded()) {
                m_listener.finished(run.result());
            }
        }
        final var chainThreads = Executors.newCachedThreadPool(Stoppable.threads("radflow-nodes"));
        final var workers = Executors.newFixedThreadPool(m_threads, Stoppable.threads("radflow-rows"));
        try {
            final var chains = schedule(chainThreads, workers);
            CompletableFuture.allOf(chains.toArray(CompletableFuture[]::new)).join();
        } finally {
            chainThreads.shutdownNow();
            workers.shutdownNow();
        }
        m_runs.values().stream().filter(run -> !run.hasEnded()).forEach(this::skip);
        return new RunResult(m_runs.values().stream().map(NodeRun::result).toList(),
            Duration.ofNanos(System.nanoTime() - start));
    }

    /** What a node gave, once the run has ended. */
    public NodeOutput output(final WorkflowNode node) {
        return m_runs.get(node.id()).output();
    }

    /** Starts every chain when the chains before it have ended. */
    private List<CompletableFuture<Void>> schedule(final ExecutorService chainThreads, final ExecutorService workers) {
        final var executor = new ChainExecutor(m_workflow, m_runs, m_listener, new RowExecution(workers, m_threads, m_memory),
            m_threads, m_memory);
        final var futures = new LinkedHashMap<Integer, CompletableFuture<Void>>();
        for (final var chain : Chains.of(m_workflow, m_runs)) {
            final var before = new ArrayList<CompletableFuture<Void>>();
            for (final var connection : m_workflow.incoming(chain.get(0).node())) {
                final var future = futures.get(connection.source());
                if (future != null) {
                    before.add(future);
                }
            }
            final var future = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                .thenRunAsync(() -> executor.execute(chain), chainThreads);
            chain.forEach(run -> futures.put(run.node().id(), future));
        }
        return List.copyOf(futures.values());
    }

    private void skip(final NodeRun run) {
        final var causes = m_workflow.incoming(run.node()).stream().map(connection -> m_runs.get(connection.source()))
            .filter(before -> !before.isExecuted()).map(before -> before.node().toString()).distinct().toList();
        run.end(Status.SKIPPED, "Not executed because of " + String.join(", ", causes));
        m_listener.finished(run.result());
    }
}
