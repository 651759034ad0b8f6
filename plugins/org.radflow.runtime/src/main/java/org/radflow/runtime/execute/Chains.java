package org.radflow.runtime.execute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowNode;

/** Splits a workflow into what is executed as one: chains of row-wise nodes, and every other node by itself. */
final class Chains {

    private Chains() {
    }

    /** The chains in topological order of their first nodes, without the nodes that have ended. */
    static List<List<NodeRun>> of(final Workflow workflow, final Map<Integer, NodeRun> runs) {
        final var chains = new ArrayList<List<NodeRun>>();
        final var taken = new HashSet<Integer>();
        for (final var node : workflow.nodes()) {
            if (!runs.get(node.id()).hasEnded() && taken.add(node.id())) {
                final var chain = new ArrayList<NodeRun>();
                for (var next = node; next != null; next = follower(workflow, runs, next)) {
                    taken.add(next.id());
                    chain.add(runs.get(next.id()));
                }
                chains.add(chain);
            }
        }
        return chains;
    }

    /** The row-wise node that alone takes the rows of a row-wise node and depends on nothing else, or null. */
    private static WorkflowNode follower(final Workflow workflow, final Map<Integer, NodeRun> runs,
        final WorkflowNode node) {
        final var outgoing = workflow.outgoing(node);
        if (!node.node().isRowWise() || outgoing.size() != 1 || outgoing.get(0).isVariables()) {
            return null;
        }
        final var next = workflow.node(outgoing.get(0).destination()).orElseThrow();
        final var follows = next.node().isRowWise() && workflow.incoming(next).size() == 1
            && !runs.get(next.id()).hasEnded();
        return follows ? next : null;
    }
}
