package org.radflow.runtime.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.execute.RowStream.FunctionException;
import org.radflow.runtime.execute.RowStream.RowResult;
import org.radflow.runtime.execute.RowStream.Sink;
import org.radflow.runtime.execute.RowStream.Step;

/** Executes chains of row-wise nodes. Only the table after the last node is kept. Thread-safe. */
final class RowExecution {

    private final ExecutorService m_workers;

    private final int m_threads;

    private final Memory m_memory;

    /** @param workers as many threads as rows are computed at once */
    RowExecution(final ExecutorService workers, final int threads, final Memory memory) {
        m_workers = workers;
        m_threads = threads;
        m_memory = memory;
    }

    void execute(final List<NodeRun> chain, final PortObject[] inputs) throws Exception {
        final var table = (BufferedDataTable)inputs[0];
        final var functions = functions(chain, table.getDataTableSpec());
        if (functions.isEmpty()) {
            return;
        }
        final var runs = chain.subList(0, functions.size());
        final var last = runs.get(runs.size() - 1);
        final var container = last.context().createDataContainer(functions.get(functions.size() - 1).output());
        final var counts = IntStream.range(0, runs.size()).mapToObj(i -> new RowCount(runs.get(i), functions.get(i))).toList();
        final var before = new RowCheck(table.getDataTableSpec(), new int[0]);
        final var failedBefore = Set.copyOf(runs.get(0).m_known);
        try (var rows = table.iterator()) {
            final Predicate<DataRow> isFailed =
                row -> failedBefore.contains(row.getKey().getString()) || before.isFailed(row);
            final var memory = m_memory.of(runs, table.getDataTableSpec(), container.getTableSpec());
            new RowStream(functions, isFailed, memory, m_workers, m_threads).run(rows, new Sink() {
                @Override
                public void accept(final RowResult result) throws CanceledExecutionException {
                    for (var i = 0; i < counts.size(); i++) {
                        counts.get(i).add(result.row().getKey(), result.steps().get(i), table.size());
                    }
                    container.addRowToTable(result.row());
                }

                @Override
                public void checkCanceled() throws CanceledExecutionException {
                    last.m_progress.checkCanceled();
                }
            });
        } catch (FunctionException e) {
            stop(runs, runs.get(e.m_function), e.getCause());
            return;
        } catch (CanceledExecutionException | InterruptedException e) {
            runs.forEach(run -> ChainExecutor.end(run, e));
            return;
        } finally {
            container.close();
        }
        last.m_outputs[0] = container.getTable();
        counts.forEach(RowCount::end);
        runs.forEach(run -> last.m_known.addAll(run.m_known));
    }

    /** The functions up to the first node that refuses its input. */
    private static List<RowFunction> functions(final List<NodeRun> chain, final DataTableSpec input) {
        final var functions = new ArrayList<RowFunction>();
        var spec = input;
        for (final var run : chain) {
            try {
                Configuration.configure(run, new PortObjectSpec[]{spec});
                functions.add(new RowFunction(run.node().node().rearranger(spec)));
                spec = functions.get(functions.size() - 1).output();
            } catch (InvalidSettingsException | RuntimeException e) {
                ChainExecutor.end(run, e);
                break;
            }
        }
        return functions;
    }

    private static void stop(final List<NodeRun> runs, final NodeRun failed, final Throwable failure) {
        ChainExecutor.end(failed, failure);
        for (final var run : runs) {
            if (run != failed) {
                run.end(Status.SKIPPED, "Not completed because of " + failed.node());
            }
        }
    }

    /** Counts the rows of one node. */
    private static final class RowCount {

        private final NodeRun m_run;

        private final RowFunction m_function;

        private final ExecutionMonitor m_monitor;

        private long m_rows;

        private long m_failedRows;

        RowCount(final NodeRun run, final RowFunction function) {
            m_run = run;
            m_function = function;
            m_monitor = new ExecutionMonitor(run.m_progress);
        }

        void add(final RowKey key, final Step step, final long total) throws CanceledExecutionException {
            m_run.m_progress.checkCanceled();
            m_rows++;
            m_failedRows += step.failed() ? 1 : 0;
            step.failures().forEach(m_run::addFailure);
            step.missing().forEach(m_run::addMissing);
            m_function.setProgress(m_rows, total, key, m_monitor);
        }

        void end() {
            m_run.m_rows.add(m_rows);
            m_run.m_allRowsFailed = m_rows > 0 && m_failedRows == m_rows;
            m_run.end(Status.EXECUTED, null);
        }
    }
}
