package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;

/** Batches of cases: the values of a column. */
final class Batches {

    private Batches() {}

    /**
     * The batches that a column names, in alphabetical order.
     *
     * @throws DataException when a case has no batch
     */
    static List<String> names(Column column) {
        TreeSet<String> names = new TreeSet<>();
        for (int row = 0; row < column.size(); row++) {
            names.add(name(column, row));
        }
        return new ArrayList<>(names);
    }

    /**
     * Number of each case's batch.
     *
     * @throws DataException when a case has no batch or one that is not known
     */
    static int[] indexes(Column column, List<String> known) {
        int[] indexes = new int[column.size()];
        for (int row = 0; row < indexes.length; row++) {
            indexes[row] = known.indexOf(name(column, row));
            if (indexes[row] < 0) {
                throw new DataException(("Column '%s': found the batch '%s', expected one of those of the training, %s. \"ComBat Apply\" can add a "
                        + "batch from enough cases").formatted(column.name(), name(column, row), known));
            }
        }
        return indexes;
    }

    private static String name(Column column, int row) {
        if (column.isMissing(row)) {
            throw new DataException("Column '%s': found a case without a batch, expected one for each case".formatted(column.name()));
        }
        return column.text(row);
    }

    /** Number of cases in each batch. */
    static int[] sizes(int[] batch, int batches) {
        int[] sizes = new int[batches];
        for (int index : batch) {
            sizes[index]++;
        }
        return sizes;
    }

    /** Which cases are of a batch. */
    static boolean[] cases(int[] batch, int index) {
        boolean[] isIn = new boolean[batch.length];
        for (int row = 0; row < isIn.length; row++) {
            isIn[row] = batch[row] == index;
        }
        return isIn;
    }

    /** The values of each batch, missing ones left out, [batch][value]. */
    static double[][] groups(double[] values, int[] batch, int batches) {
        double[][] groups = new double[batches][values.length];
        int[] counts = new int[batches];
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                groups[batch[row]][counts[batch[row]]++] = values[row];
            }
        }
        for (int b = 0; b < batches; b++) {
            groups[b] = Arrays.copyOf(groups[b], counts[b]);
        }
        return groups;
    }
}
