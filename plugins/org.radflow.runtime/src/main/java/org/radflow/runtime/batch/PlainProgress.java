package org.radflow.runtime.batch;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.radflow.runtime.execute.NodeResult;
import org.radflow.runtime.execute.RunListener;
import org.radflow.runtime.workflow.WorkflowNode;

/** Prints the progress of nodes line by line, for logs: their starts and ends, and now and then how far they are. */
final class PlainProgress implements RunListener {

    private static final long INTERVAL = 10_000_000_000L;

    private final PrintStream m_out;

    private final Map<Integer, Long> m_printed = new HashMap<>();

    PlainProgress(final PrintStream out) {
        m_out = out;
    }

    @Override
    public synchronized void started(final WorkflowNode node) {
        m_printed.put(node.id(), System.nanoTime());
        m_out.println(node + ": started");
    }

    @Override
    public synchronized void progress(final WorkflowNode node, final double fraction, final String message) {
        final var now = System.nanoTime();
        if (now - m_printed.get(node.id()) > INTERVAL) {
            m_printed.put(node.id(), now);
            m_out.println(node + ": " + percent(fraction) + " " + message);
        }
    }

    static String percent(final double fraction) {
        return Double.isNaN(fraction) ? "  ..%" : String.format(Locale.ROOT, "%4.0f%%", 100 * fraction);
    }

    @Override
    public synchronized void finished(final NodeResult result) {
        m_out.println(result.node() + ": " + result.status().name().toLowerCase(Locale.ROOT)
            + result.error().map(error -> ": " + error).orElse(""));
    }
}
