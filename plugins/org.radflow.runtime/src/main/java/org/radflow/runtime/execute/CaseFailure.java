package org.radflow.runtime.execute;

/**
 * Values of one table row that could not be computed, for one reason.
 *
 * @param row key of the row
 * @param columns name of the first column, and how many more there are
 */
public record CaseFailure(String row, String columns, String reason) {

    @Override
    public String toString() {
        return row + ", " + columns + ": " + reason;
    }
}
