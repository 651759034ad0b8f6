package org.radflow.runtime.execute;

import java.time.Duration;
import java.util.List;

import org.radflow.runtime.execute.NodeResult.Status;

/** What became of a workflow: the results of its nodes in topological order. */
public record RunResult(List<NodeResult> nodes, Duration time) {

    /** Whether every node was executed, now or in an earlier run, and no table lost all its rows to failures. */
    public boolean isSuccess() {
        return nodes.stream().allMatch(
            node -> (node.status() == Status.EXECUTED || node.status() == Status.KEPT) && !node.allRowsFailed());
    }

    /** Whether the run was cancelled. */
    public boolean isCanceled() {
        return nodes.stream().anyMatch(node -> node.status() == Status.CANCELED);
    }

    /** Whether any case failed. */
    public boolean hasCaseFailures() {
        return nodes.stream().anyMatch(node -> !node.failures().isEmpty());
    }
}
