package org.radflow.runtime.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.radflow.runtime.TestNodes;

class OneCaseTest {

    private static final DataRow ROW = new DefaultRow("Row0", new DoubleCell(0));

    private static AbstractCellFactory factory(final Callable<DataCell> cell) {
        return new AbstractCellFactory(true, TestNodes.column("y")) {
            @Override
            public DataCell[] getCells(final DataRow row, final long index) {
                try {
                    return new DataCell[]{cell.call()};
                } catch (final RuntimeException e) {
                    throw e;
                } catch (final Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static String reason(final Callable<DataCell> cell) {
        return ((MissingValue)OneCase.cells(factory(cell), ROW, 0)[0]).getError();
    }

    private static DataCell recurse(final int depth) {
        return recurse(depth + 1);
    }

    @Test
    void aCaseThatIsTooLargeFailsWithAdvice() {
        final var held = new ArrayList<Object>();
        final var reason = reason(() -> {
            while (true) {
                held.add(new long[Integer.MAX_VALUE - 8]);
            }
        });
        held.clear();
        assertTrue(reason.startsWith("Out of memory: found a heap of ") && reason.contains("-Xmx"), reason);
    }

    @Test
    void otherErrorsOfOneCaseFailTheCase() {
        assertTrue(reason(() -> recurse(0)).startsWith("Stack overflow"));
        assertEquals("java.lang.NoClassDefFoundError: org/x/Y", reason(() -> {
            throw new NoClassDefFoundError("org/x/Y");
        }));
    }

    @Test
    void anErrorThatIsNotOfTheCaseIsPassedOn() {
        assertThrows(AssertionError.class, () -> reason(() -> {
            throw new AssertionError();
        }));
    }

    /** Eight cases at once in a heap for one: each fails unless it is alone. */
    @Test
    void casesThatDoNotFitBesideEachOtherAreComputedOneByOne() throws Exception {
        final var active = new AtomicInteger();
        final var crowded = factory(() -> {
            try {
                if (active.incrementAndGet() > 1) {
                    throw new OutOfMemoryError("test");
                }
                Thread.sleep(20);
                return new DoubleCell(active.get() > 1 ? -1 : 1);
            } finally {
                active.decrementAndGet();
            }
        });
        final var workers = Executors.newFixedThreadPool(8);
        try {
            final List<Future<DataCell[]>> cases = new ArrayList<>();
            for (var n = 0; n < 8; n++) {
                cases.add(workers.submit(() -> OneCase.cells(crowded, ROW, 0)));
            }
            for (final var one : cases) {
                assertTrue(one.get()[0] instanceof DoubleCell, () -> "a case failed because of others");
            }
        } finally {
            workers.shutdownNow();
        }
    }
}
