package org.radflow.runtime.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.CanceledExecutionException;
import org.radflow.runtime.TestNodes;

class RowStreamTest {

    private static final DataTableSpec INPUT = new DataTableSpec(TestNodes.column("x"));

    private static RowFunction append(final DataTableSpec input, final String name, final boolean parallel,
        final Function<DataRow, DataCell> function) {
        final var rearranger = new ColumnRearranger(input);
        rearranger.append(new SingleCellFactory(parallel, TestNodes.column(name)) {
            @Override
            public DataCell getCell(final DataRow row) {
                return function.apply(row);
            }
        });
        return new RowFunction(rearranger);
    }

    private static double last(final DataRow row) {
        return ((DoubleValue)row.getCell(row.getNumCells() - 1)).getDoubleValue();
    }

    private static List<DataRow> rows(final int count) {
        return IntStream.range(0, count).<DataRow> mapToObj(i -> new DefaultRow("Row" + i, new DoubleCell(i))).toList();
    }

    private static List<Double> run(final int threads, final int count, final RowFunction... functions)
        throws Exception {
        final var workers = Executors.newFixedThreadPool(threads);
        final var results = new ArrayList<Double>();
        try {
            new RowStream(List.of(functions), row -> false, RowMemory.none(), workers, threads).run(rows(count).iterator(),
                result -> results.add(last(result.row())));
        } finally {
            workers.shutdownNow();
        }
        return results;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void resultsComeInTheOrderOfTheRows(final int threads) throws Exception {
        final var first = append(INPUT, "y", true, row -> {
            sleep((int)last(row) % 3);
            return new DoubleCell(Math.sqrt(last(row)));
        });
        final var second = append(first.output(), "z", true, row -> new DoubleCell(Math.exp(last(row))));
        assertEquals(IntStream.range(0, 40).mapToObj(i -> Math.exp(Math.sqrt(i))).toList(),
            run(threads, 40, first, second));
    }

    private static void sleep(final int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void asManyRowsAreComputedAtOnceAsThereAreThreads() throws Exception {
        final var active = new AtomicInteger();
        final var most = new AtomicInteger();
        run(4, 60, append(INPUT, "y", true, row -> {
            most.accumulateAndGet(active.incrementAndGet(), Math::max);
            sleep(2);
            active.decrementAndGet();
            return new DoubleCell(0);
        }));
        assertTrue(most.get() > 1 && most.get() <= 4, "at most " + most + " rows at once");
    }

    @Test
    void factoriesThatAreNotParallelSeeTheRowsInOrder() throws Exception {
        final var seen = Collections.synchronizedList(new ArrayList<Double>());
        final var first = append(INPUT, "y", true, row -> {
            sleep((int)(5 * Math.random()));
            return new DoubleCell(last(row));
        });
        final var second = append(first.output(), "z", false, row -> {
            seen.add(last(row));
            return new DoubleCell(last(row));
        });
        run(4, 30, first, second);
        assertEquals(IntStream.range(0, 30).mapToObj(i -> (double)i).toList(), seen);
    }

    /** A cell as heavy as an image. */
    private static final class HeavyCell extends DataCell {

        private static final long serialVersionUID = 1;

        private final byte[] m_content = new byte[8 << 20];

        @Override
        public String toString() {
            return m_content.length + " bytes";
        }

        @Override
        protected boolean equalsDataCell(final DataCell other) {
            return other == this;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    @Test
    void intermediateCellsAreNotKept() throws Exception {
        final var made = Collections.synchronizedList(new ArrayList<WeakReference<DataCell>>());
        final var heavy = append(INPUT, "image", true, row -> {
            final var cell = new HeavyCell();
            made.add(new WeakReference<>(cell));
            return cell;
        });
        final var light = new ColumnRearranger(heavy.output());
        light.append(new SingleCellFactory(true, TestNodes.column("size")) {
            @Override
            public DataCell getCell(final DataRow row) {
                return new DoubleCell(row.getCell(1).toString().length());
            }
        });
        light.remove("image");
        final var count = 50;
        assertEquals(count, run(2, count, heavy, new RowFunction(light)).size());
        System.gc();
        assertEquals(count, made.size());
        assertTrue(made.stream().filter(cell -> cell.get() != null).count() <= 2, "heavy cells are still reachable");
    }

    /** Counts the rows that are being computed when the factory is told that the last row is done. */
    private static final class Ending extends SingleCellFactory {

        final AtomicInteger m_active = new AtomicInteger();

        final List<Integer> m_activeAtEnd = new ArrayList<>();

        Ending() {
            super(true, TestNodes.column("y"));
        }

        @Override
        public DataCell getCell(final DataRow row) {
            m_active.incrementAndGet();
            final var end = System.nanoTime() + 20_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait(); // as a computation that notices no interrupt
            }
            m_active.decrementAndGet();
            return new DoubleCell(last(row));
        }

        @Override
        public void afterProcessing() {
            m_activeAtEnd.add(m_active.get());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aCancelledStreamEndsWhenNoRowIsComputedAnyMore(final int threads) {
        final var ending = new Ending();
        final var rearranger = new ColumnRearranger(INPUT);
        rearranger.append(ending);
        final var workers = Executors.newFixedThreadPool(threads);
        final var stream = new RowStream(List.of(new RowFunction(rearranger)), row -> false, RowMemory.none(), workers, 2 * threads);
        assertThrows(CanceledExecutionException.class, () -> stream.run(rows(50).iterator(), result -> {
            throw new CanceledExecutionException();
        }));
        workers.shutdownNow();
        assertEquals(List.of(0), ending.m_activeAtEnd);
        assertEquals(0, ending.m_active.get());
    }
}
