package org.knime.core.data.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeProgressMonitor;

class ColumnRearrangerTest {

    private final ColumnRearranger m_rearranger = new ColumnRearranger(new DataTableSpec(columns("a", "b", "c", "d")));

    private static DataColumnSpec[] columns(final String... names) {
        return Stream.of(names).map(name -> new DataColumnSpecCreator(name, IntCell.TYPE).createSpec()).toArray(DataColumnSpec[]::new);
    }

    /** Gives 100, 101, … */
    private static class Hundreds extends AbstractCellFactory {

        final AtomicInteger m_calls = new AtomicInteger();

        boolean m_finished;

        Hundreds(final String... names) {
            super(columns(names));
        }

        @Override
        public DataCell[] getCells(final DataRow row, final long rowIndex) {
            final int busy = m_calls.incrementAndGet();
            final DataCell[] cells =
                IntStream.range(100, 100 + getColumnSpecs().length).mapToObj(IntCell::new).toArray(DataCell[]::new);
            assertEquals(busy, m_calls.get(), "another row at the same time");
            return cells;
        }

        @Override
        public void afterProcessing() {
            m_finished = true;
        }
    }

    private void assertColumns(final String... names) {
        assertEquals(List.of(names), List.of(m_rearranger.createSpec().getColumnNames()));
        assertEquals(names.length, m_rearranger.getColumnCount());
    }

    private static DataRow row() {
        return new DefaultRow("Row0", new IntCell(1), new IntCell(2), new IntCell(3), new IntCell(4));
    }

    private String compute() throws Exception {
        return m_rearranger.createStreamableFunction().compute(row(), 0).stream().toList().toString();
    }

    @Test
    void columnsAreKeptAndRemoved() throws Exception {
        m_rearranger.remove("b");
        m_rearranger.remove(0);
        assertColumns("c", "d");
        m_rearranger.keepOnly("d");
        assertColumns("d");
        assertEquals("[4]", compute());
        assertEquals(-1, m_rearranger.indexOf("c"));
    }

    @Test
    void columnsAreOrdered() throws Exception {
        m_rearranger.permute(new String[]{"d", "b"});
        assertColumns("d", "b", "a", "c");
        m_rearranger.permute(new int[]{2});
        assertColumns("a", "d", "b", "c");
        m_rearranger.move("a", 4);
        assertColumns("d", "b", "c", "a");
        m_rearranger.move(3, 1);
        assertColumns("d", "a", "b", "c");
        m_rearranger.move(0, 2);
        assertColumns("a", "d", "b", "c");
        assertEquals("[1, 4, 2, 3]", compute());
    }

    @Test
    void computedColumnsAreInsertedAppendedAndReplaced() throws Exception {
        m_rearranger.insertAt(1, new Hundreds("x", "y"));
        m_rearranger.append(new Hundreds("z"));
        m_rearranger.replace(new Hundreds("q"), "c");
        m_rearranger.replace(new Hundreds("r", "s"), 6, 0);
        assertColumns("s", "x", "y", "b", "q", "d", "r");
        assertEquals("[101, 100, 101, 2, 100, 4, 100]", compute());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        final Throwable absent = assertThrows(IllegalArgumentException.class, () -> m_rearranger.remove("e"));
        assertEquals("No column 'e', there are [a, b, c, d]", absent.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> m_rearranger.remove(4));
        assertThrows(IndexOutOfBoundsException.class, () -> m_rearranger.keepOnly(1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> m_rearranger.permute(new int[]{-1}));
        assertThrows(IndexOutOfBoundsException.class, () -> m_rearranger.replace(new Hundreds("x", "y"), "a"));
        assertColumns("a", "b", "c", "d");
        m_rearranger.append(new Hundreds("a"));
        final Throwable twice = assertThrows(IllegalArgumentException.class, m_rearranger::createSpec);
        assertEquals("The column name 'a' stands twice", twice.getMessage());
    }

    @Test
    void aFactoryIsCalledOncePerRowAndForOneRowAtATime() throws Exception {
        final Hundreds factory = new Hundreds("x", "y");
        m_rearranger.append(factory);
        final var function = m_rearranger.createStreamableFunction();
        IntStream.range(0, 1000).parallel().forEach(index -> {
            try {
                function.compute(row(), index);
            } catch (final Exception e) {
                throw new IllegalStateException(e);
            }
        });
        function.finish();
        assertEquals(1000, factory.m_calls.get());
        assertTrue(factory.m_finished);
    }

    @Test
    void aFactoryWithAWrongNumberOfCellsIsNamed() {
        m_rearranger.append(new AbstractCellFactory(columns("x")) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                return new DataCell[0];
            }
        });
        final Throwable error = assertThrows(IllegalStateException.class, this::compute);
        assertTrue(error.getMessage().endsWith(" gave 0 cells, expected 1"), error.getMessage());
    }

    private BufferedDataTable rearrange(final NodeProgressMonitor progress) throws CanceledExecutionException {
        final ExecutionContext exec = new ExecutionContext(progress, null);
        final BufferedDataContainer container = exec.createDataContainer(new DataTableSpec(columns("a", "b", "c", "d")));
        container.addRowToTable(row());
        container.close();
        return exec.createColumnRearrangeTable(container.getTable(), m_rearranger, exec);
    }

    @Test
    void theFirstFactoryReportsTheProgress() throws CanceledExecutionException {
        m_rearranger.remove("a", "b");
        final NodeProgressMonitor progress = new DefaultNodeProgressMonitor();
        rearrange(progress);
        assertEquals(1.0, progress.getProgress());
        m_rearranger.append(new Hundreds("x") {
            @Override
            public void setProgress(final long rowNumber, final long rowCount, final RowKey key, final ExecutionMonitor exec) {
                exec.setProgress(rowNumber / (double)rowCount, key + " done");
            }
        });
        m_rearranger.append(new Hundreds("y"));
        final BufferedDataTable table = rearrange(progress);
        assertEquals("Row0 done", progress.getMessage());
        assertEquals(List.of("c", "d", "x", "y"), List.of(table.getDataTableSpec().getColumnNames()));
        assertEquals("[3, 4, 100, 100]", table.iterator().next().stream().toList().toString());
    }

    @Test
    void aFactoryIsToldOfTheEndAlsoIfItFailed() {
        final Hundreds failing = new Hundreds("x") {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                throw new IllegalStateException("no cells");
            }
        };
        m_rearranger.append(failing);
        assertEquals("no cells",
            assertThrows(IllegalStateException.class, () -> rearrange(new DefaultNodeProgressMonitor())).getMessage());
        assertTrue(failing.m_finished);
    }
}
