package org.radflow.runtime.execute;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.radflow.runtime.workflow.WorkflowNode;

/**
 * What became of a node.
 *
 * @param error why it failed or was not executed
 * @param warnings what the node says about its input or result
 * @param rows number of rows of each output table
 * @param failures the cases that failed at this node
 * @param missing the values missing at this node in cases that have not failed, with the number of rows
 * @param allRowsFailed whether it has output rows and each of them is a case that failed here or before
 */
public record NodeResult(WorkflowNode node, Status status, Optional<String> error, List<String> warnings,
    List<Long> rows, List<CaseFailure> failures, Map<String, Integer> missing, boolean allRowsFailed, Duration time) {

    /** How a node ended. */
    public enum Status {
        /** It was executed, though single rows may have failed. */
        EXECUTED,
        /** It was executed in an earlier run whose result is still there. */
        KEPT,
        /** It could not be configured or executed. */
        FAILED,
        /** A node before it failed. */
        SKIPPED,
        /** The run was cancelled. */
        CANCELED
    }
}
