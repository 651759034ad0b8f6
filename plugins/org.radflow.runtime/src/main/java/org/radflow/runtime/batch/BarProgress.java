package org.radflow.runtime.batch;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.radflow.runtime.execute.NodeResult;
import org.radflow.runtime.execute.RunListener;
import org.radflow.runtime.workflow.WorkflowNode;

/** Shows a progress bar for each running node on a terminal, below the lines of the nodes that have ended. */
final class BarProgress implements RunListener {

    private static final int WIDTH = 20;

    private static final int LINE = 100;

    private static final long REPAINT = 100_000_000L;

    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream m_out;

    private final Map<Integer, String> m_running = new LinkedHashMap<>();

    private int m_painted;

    private long m_lastPaint;

    BarProgress(final PrintStream out) {
        m_out = out;
    }

    @Override
    public synchronized void started(final WorkflowNode node) {
        m_running.put(node.id(), line(node, Double.NaN, ""));
        paint("");
    }

    @Override
    public synchronized void progress(final WorkflowNode node, final double fraction, final String message) {
        m_running.replace(node.id(), line(node, fraction, message));
        if (System.nanoTime() - m_lastPaint > REPAINT) {
            paint("");
        }
    }

    @Override
    public synchronized void finished(final NodeResult result) {
        m_running.remove(result.node().id());
        paint(result.node() + ": " + result.status().name().toLowerCase(Locale.ROOT)
            + result.error().map(error -> ": " + error).orElse("") + System.lineSeparator());
    }

    private static String line(final WorkflowNode node, final double fraction, final String message) {
        final var done = Double.isNaN(fraction) ? 0 : (int)Math.round(WIDTH * Math.min(1, fraction));
        final var line = "[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "]" + PlainProgress.percent(fraction) + " "
            + node + " " + message;
        return line.length() > LINE ? line.substring(0, LINE) : line;
    }

    private void paint(final String permanent) {
        final var text = new StringBuilder("\r");
        if (m_painted > 0) {
            text.append("\u001b[").append(m_painted).append('A');
        }
        text.append(CLEAR_BELOW).append(permanent);
        m_running.values().forEach(line -> text.append(line).append(System.lineSeparator()));
        m_out.print(text);
        m_out.flush();
        m_painted = m_running.size();
        m_lastPaint = System.nanoTime();
    }
}
