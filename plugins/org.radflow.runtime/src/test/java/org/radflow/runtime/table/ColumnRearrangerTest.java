package org.radflow.runtime.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;

class ColumnRearrangerTest {

    private static final DataTableSpec INPUT =
        new DataTableSpec(new String[]{"a", "b", "c"}, new DataType[]{DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    private ColumnRearranger rearranger;

    @BeforeEach
    void start() {
        rearranger = new ColumnRearranger(INPUT);
    }

    private static DataColumnSpec column(final String name) {
        return new DataColumnSpecCreator(name, DoubleCell.TYPE).createSpec();
    }

    private static double sum(final DataRow row) {
        return row.stream().mapToDouble(cell -> ((DoubleValue)cell).getDoubleValue()).sum();
    }

    private static SingleCellFactory total(final String name) {
        return new SingleCellFactory(true, column(name)) {
            @Override
            public DataCell getCell(final DataRow row) {
                return new DoubleCell(sum(row));
            }
        };
    }

    private double[] values() throws Exception {
        final DataRow row = rearranger.createStreamableFunction().compute(new DefaultRow("r", 1.0, 20.0, 300.0), 0);
        return row.stream().mapToDouble(cell -> ((DoubleValue)cell).getDoubleValue()).toArray();
    }

    private String names() {
        return String.join("", rearranger.createSpec().getColumnNames());
    }

    @Test
    void factoriesSeeTheInputRowWhateverIsRemoved() throws Exception {
        rearranger.remove("b");
        rearranger.append(total("t"));
        rearranger.insertAt(0, total("s"));
        assertEquals("sact", names());
        assertArrayEquals(new double[]{321, 1, 300, 321}, values());
    }

    @Test
    void aFactoryOfSeveralColumnsRunsOnceARow() throws Exception {
        final int[] calls = new int[1];
        rearranger.append(new AbstractCellFactory(column("x"), column("y")) {
            @Override
            public DataCell[] getCells(final DataRow row, final long index) {
                calls[0]++;
                return new DataCell[]{new DoubleCell(index), new DoubleCell(sum(row))};
            }
        });
        rearranger.keepOnly("y", "x", "a");
        assertEquals("axy", names());
        assertArrayEquals(new double[]{1, 0, 321}, values());
        assertEquals(1, calls[0]);
    }

    @Test
    void columnsAreMovedPermutedAndReplaced() throws Exception {
        rearranger.move("c", 0);
        assertEquals("cab", names());
        rearranger.permute(new String[]{"b", "c"});
        assertEquals("bca", names());
        rearranger.replace(total("t"), "c");
        assertEquals("bta", names());
        assertArrayEquals(new double[]{20, 321, 1}, values());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> rearranger.remove("z"));
        rearranger.append(total("a"));
        assertThrows(IllegalArgumentException.class, rearranger::createSpec);
        final ColumnRearranger wrong = new ColumnRearranger(INPUT);
        wrong.append(new AbstractCellFactory(column("x")) {
            @Override
            public DataCell[] getCells(final DataRow row, final long index) {
                return new DataCell[2];
            }
        });
        final String message = assertThrows(IllegalStateException.class,
            () -> wrong.createStreamableFunction().compute(new DefaultRow("r", 1.0, 2.0, 3.0), 0)).getMessage();
        assertEquals("gave 2 cells, expected 1", message.substring(message.indexOf("gave")));
    }
}
