package org.knime.core.data.container;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.container.ColumnRearranger.Column;

/** Takes a column rearrangement apart, for those who apply it themselves. */
public final class ColumnRearrangerUtils {

    private ColumnRearrangerUtils() {
    }

    /** The columns of the result in order. */
    public static List<RearrangedColumn> extractRearrangedColumns(final ColumnRearranger rearranger) {
        return rearranger.columns().stream().map(RearrangedColumn::new).toList();
    }

    /** Tells the factories that the last row is done. */
    public static void finishProcessing(final Iterable<CellFactory> factories) {
        for (final var factory : factories) {
            if (factory instanceof AbstractCellFactory told) {
                told.afterProcessing();
            }
        }
    }

    /** A column of the result: either one of the input or one that a factory computes. */
    public static final class RearrangedColumn {

        private final Column m_column;

        RearrangedColumn(final Column column) {
            m_column = column;
        }

        public DataColumnSpec getColumnSpec() {
            return m_column.spec();
        }

        public boolean isNewColumn() {
            return m_column.factory() != null;
        }

        /** Null for a column of the input. */
        public CellFactory getCellFactory() {
            return m_column.factory();
        }

        /** Position among the columns of the factory. */
        public int getIndexInFactory() {
            return m_column.index();
        }

        /** Position in the input. */
        public int getOriginalIndex() {
            return m_column.index();
        }
    }
}
