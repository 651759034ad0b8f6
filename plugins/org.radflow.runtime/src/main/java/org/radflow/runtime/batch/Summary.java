package org.radflow.runtime.batch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.execute.CaseFailure;
import org.radflow.runtime.execute.NodeResult;
import org.radflow.runtime.execute.RunResult;

/** Prints what a run did: rows per node, what was written, what failed and why. */
final class Summary {

    /** Lines of one node that are listed one by one. */
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
        section("Missing values", result.nodes(), Summary::missing);
        section("Failed cases", result.nodes(), Summary::failures);
        section("No case succeeded", result.nodes(),
            node -> node.allRowsFailed() ? List.of("every row is a failed case") : List.of());
        section("Failed nodes", result.nodes(),
            node -> node.error().stream().toList());
        final var executed = result.nodes().stream().filter(node -> node.status() == Status.EXECUTED).count();
        m_out.println();
        final var kept = result.nodes().stream().filter(node -> node.status() == Status.KEPT).count();
        m_out.println("Executed " + executed + " of " + result.nodes().size() + " nodes in " + seconds(result.time())
            + (kept == 0 ? "" : "; " + kept + " kept from an earlier run"));
    }

    private static String seconds(final Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String rows(final NodeResult node) {
        return node.rows().stream().map(Summary::count).collect(Collectors.joining(", "));
    }

    private static String count(final long rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    private static List<String> failures(final NodeResult node) {
        return limited(node.failures().stream().map(CaseFailure::toString).toList());
    }

    private static List<String> missing(final NodeResult node) {
        final var lines = new ArrayList<String>();
        node.missing().forEach((what, rows) -> lines.add(what + " (" + count(rows) + ")"));
        return limited(lines);
    }

    private static List<String> limited(final List<String> lines) {
        if (lines.size() <= LISTED) {
            return lines;
        }
        final var limited = new ArrayList<>(lines.subList(0, LISTED));
        limited.add("and " + (lines.size() - LISTED) + " more");
        return limited;
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
