package org.radflow.runtime.execute;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.execute.NodeResult.Status;

/** Executes a node that is not row-wise. */
final class NodeExecution {

    private NodeExecution() {
    }

    static void execute(final NodeRun run, final PortObject[] inputs, final Memory memory) throws Exception {
        final var node = run.node().node();
        Configuration.configure(run,
            Arrays.stream(inputs).map(input -> input == null ? null : input.getSpec()).toArray(PortObjectSpec[]::new));
        run.m_outputs = node.executeObjects(inputs, run.context(memory, inputs));
        node.takeWarning().ifPresent(run.m_warnings::add);
        for (var i = 0; i < run.m_outputs.length; i++) {
            final var output = run.m_outputs[i];
            if (output == null) {
                throw new IllegalStateException("No data at output port " + (i + 1));
            }
            run.m_specs[i] = output.getSpec();
            if (output instanceof BufferedDataTable table) {
                scan(run, table, new RowCheck(table.getDataTableSpec(), computed(table.getDataTableSpec(), inputs)));
            }
        }
        run.end(Status.EXECUTED, null);
    }

    /** The columns that no input table has. */
    private static int[] computed(final DataTableSpec output, final PortObject[] inputs) {
        final var specs = Arrays.stream(inputs).filter(BufferedDataTable.class::isInstance)
            .map(input -> ((BufferedDataTable)input).getDataTableSpec()).toList();
        return IntStream.range(0, output.getNumColumns())
            .filter(c -> specs.stream().noneMatch(spec -> spec.containsName(output.getColumnSpec(c).getName()))).toArray();
    }

    /** Reports the rows that failed, and the values that are missing, unless a node before has reported them. */
    private static void scan(final NodeRun run, final BufferedDataTable table, final RowCheck check) {
        final var known = Set.copyOf(run.m_known);
        var failedRows = 0L;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                final var row = rows.next();
                final var isKnown = known.contains(row.getKey().getString());
                final var isFailed = isKnown || check.isFailed(row);
                failedRows += isFailed ? 1 : 0;
                if (!isKnown) {
                    (isFailed ? check.failures(row) : check.missing(row)).stream()
                        .filter(found -> !known.contains(found.reason()))
                        .forEach(isFailed ? run::addFailure : run::addMissing);
                }
            }
        }
        run.m_rows.add(table.size());
        run.m_allRowsFailed |= table.size() > 0 && failedRows == table.size();
    }
}
