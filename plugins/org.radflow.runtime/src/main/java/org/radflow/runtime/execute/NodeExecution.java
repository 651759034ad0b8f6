package org.radflow.runtime.execute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.execute.NodeResult.Status;

/** Executes a node that is not row-wise. */
final class NodeExecution {

    private NodeExecution() {
    }

    static void execute(final NodeRun run, final PortObject[] inputs) throws Exception {
        final var node = run.node().node();
        Configuration.configure(run,
            Arrays.stream(inputs).map(input -> input == null ? null : input.getSpec()).toArray(PortObjectSpec[]::new));
        run.m_outputs = node.executeObjects(inputs, Contexts.create(run));
        node.takeWarning().ifPresent(run.m_warnings::add);
        for (var i = 0; i < run.m_outputs.length; i++) {
            final var output = run.m_outputs[i];
            if (output == null) {
                throw new IllegalStateException("No data at output port " + (i + 1));
            }
            run.m_specs[i] = output.getSpec();
            if (output instanceof BufferedDataTable table) {
                scan(run, table);
            }
        }
        run.end(Status.EXECUTED, null);
    }

    /** Finds the values that failed at this node: in rows, and for reasons, that had not failed before. */
    private static void scan(final NodeRun run, final BufferedDataTable table) {
        final var failures = new ArrayList<CaseFailure>();
        final var failedHere = new HashSet<String>();
        var failedRows = 0L;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                final var found = CaseFailure.of(rows.next(), table.getDataTableSpec());
                failedRows += found.isEmpty() ? 0 : 1;
                for (final var failure : found) {
                    if (!run.m_failed.contains(failure.row()) && !run.m_failed.contains(failure.reason())) {
                        failures.add(failure);
                    }
                    failedHere.add(failure.row());
                    failedHere.add(failure.reason());
                }
            }
        }
        run.m_rows.add(table.size());
        run.m_failures.addAll(failures);
        run.m_failed.addAll(failedHere);
        run.m_allRowsFailed |= table.size() > 0 && failedRows == table.size();
    }
}
