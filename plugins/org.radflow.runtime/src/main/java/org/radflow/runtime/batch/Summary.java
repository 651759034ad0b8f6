package org.radflow.runtime.batch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.execute.NodeResult;
import org.radflow.runtime.execute.RunResult;

/** Prints what a run did: rows per node, what was written, what failed and why. */
final class Summary {

    /** Failures of one node that are listed one by one. */
    private static final int LISTED = 100;

    private final PrintStream m_out;

    Summary(final PrintStream out) {
        m_out = out;
    }

    /** @param written what the nodes say they wrote */
    void print(final RunResult result, final List<String> written) {
        final var width = result.nodes().stream().mapToInt(node -> node.node().toString().length()).max().orElse(0);
        m_out.println();
        for (final var node : result.nodes()) {
            m_out.println(String.format(Locale.ROOT, "%-" + Math.max(1, width) + "s  %-9s %8s  %s", node.node(),
                node.status().name().toLowerCase(Locale.ROOT), seconds(node.time()), rows(node)).stripTrailing());
        }
        if (!written.isEmpty()) {
            m_out.println();
            m_out.println("Written:");
            written.forEach(what -> m_out.println("  " + what));
        }
        section("Warnings", result.nodes(), NodeResult::warnings);
        section("Failed cases", result.nodes(), Summary::failures);
        section("No case succeeded", result.nodes(),
            node -> node.allRowsFailed() ? List.of("every row holds values that failed") : List.of());
        section("Failed nodes", result.nodes(),
            node -> node.status() == Status.EXECUTED ? List.of() : node.error().stream().toList());
        final var executed = result.nodes().stream().filter(node -> node.status() == Status.EXECUTED).count();
        m_out.println();
        m_out.println(
            "Executed " + executed + " of " + result.nodes().size() + " nodes in " + seconds(result.time()));
    }

    private static String seconds(final Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String rows(final NodeResult node) {
        return node.rows().stream().map(count -> count == 1 ? "1 row" : count + " rows")
            .collect(Collectors.joining(", "));
    }

    private static List<String> failures(final NodeResult node) {
        final var failures = node.failures();
        final var more = Optional.of(failures.size() - LISTED).filter(count -> count > 0)
            .map(count -> "and " + count + " more").stream();
        return Stream.concat(failures.stream().limit(LISTED).map(Object::toString), more).toList();
    }

    private interface Lines {
        List<String> of(NodeResult node);
    }

    private void section(final String title, final List<NodeResult> nodes, final Lines lines) {
        if (nodes.stream().allMatch(node -> lines.of(node).isEmpty())) {
            return;
        }
        m_out.println();
        m_out.println(title + ":");
        for (final var node : nodes) {
            lines.of(node).forEach(line -> m_out.println("  " + node.node() + ": " + line));
        }
    }
}
