package org.radflow.runtime.execute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingValue;

/**
 * Values of one table row that could not be computed, for one reason.
 *
 * @param row key of the row
 * @param column name of the first column concerned
 * @param further number of further columns concerned
 */
public record CaseFailure(String row, String column, int further, String reason) {

    /** The failures in a row, one per reason in the order of columns. Missing values without a reason are none. */
    static List<CaseFailure> of(final DataRow row, final DataTableSpec spec) {
        final var byReason = new LinkedHashMap<String, CaseFailure>();
        for (var i = 0; i < row.getNumCells(); i++) {
            if (row.getCell(i) instanceof MissingValue missing && missing.getError() != null) {
                final var column = spec.getColumnSpec(i).getName();
                byReason.merge(missing.getError(),
                    new CaseFailure(row.getKey().getString(), column, 0, missing.getError()),
                    (first, next) -> new CaseFailure(first.row, first.column, first.further + 1, first.reason));
            }
        }
        return new ArrayList<>(byReason.values());
    }

    /** Whether any value of the row could not be computed. */
    static boolean isIn(final DataRow row) {
        for (final var cell : row) {
            if (cell instanceof MissingValue missing && missing.getError() != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return row + ", " + column + (further == 0 ? "" : " and " + further + " more columns") + ": " + reason;
    }
}
