package org.radflow.pipeline.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;

/**
 * Which rows of several tables belong together by their keys. The first table can have several rows of a key, such as the regions of a
 * patient; the others have each key once. Immutable.
 *
 * @param rows      a row of the result: the number of the row of each table, -1 where the table has none
 * @param unmatched rows that found no partner, table by table
 */
public record CaseJoin(List<int[]> rows, List<Unmatched> unmatched) {

    /** Which rows the result has. */
    public enum Kind {
        /** Those that every table has. */
        INNER,
        /** All of the first table. */
        LEFT,
        /** All of all tables. */
        OUTER
    }

    /**
     * A row without a partner.
     *
     * @param table  number of its table, from 0
     * @param row    its number, from 0
     * @param key    its key, {@code null} when it has none
     * @param reason why it has no partner
     */
    public record Unmatched(int table, int row, String key, String reason) {}

    /**
     * Matches the rows of tables.
     *
     * @param tables  two or more
     * @param columns key columns of each table; the names of the cases where empty
     * @param lenient whether case and the white space around do not count
     * @param single  whether the first table must have each key once, too
     * @throws DataException naming the table and the columns, when a key column is missing or a key stands in two rows
     */
    public static CaseJoin match(List<FeatureMatrix> tables, List<List<String>> columns, Kind kind, boolean lenient, boolean single) {
        List<List<String>> keys = new ArrayList<>();
        List<Map<String, Integer>> index = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            keys.add(CaseKeys.of(tables.get(t), columns.get(t), lenient));
            index.add(t == 0 && !single ? Map.of() : CaseKeys.unique(keys.get(t), where(t, columns.get(t))));
        }
        List<int[]> rows = new ArrayList<>();
        List<Unmatched> unmatched = new ArrayList<>();
        for (int row = 0; row < keys.get(0).size(); row++) {
            String key = keys.get(0).get(row);
            int[] partners = partners(key, index, row);
            String reason = reason(key, partners, 0);
            if (!reason.isEmpty()) {
                unmatched.add(new Unmatched(0, row, key, reason));
            }
            if (reason.isEmpty() || kind != Kind.INNER) {
                rows.add(partners);
            }
        }
        others(keys, index, kind, rows, unmatched);
        return new CaseJoin(rows, unmatched);
    }

    /** Rows of the other tables whose key the first has not. */
    private static void others(List<List<String>> keys, List<Map<String, Integer>> index, Kind kind, List<int[]> rows,
            List<Unmatched> unmatched) {
        Set<String> first = new HashSet<>(keys.get(0));
        Set<String> rest = new LinkedHashSet<>();
        for (int t = 1; t < keys.size(); t++) {
            for (int row = 0; row < keys.get(t).size(); row++) {
                String key = keys.get(t).get(row);
                if (key == null || !first.contains(key)) {
                    unmatched.add(new Unmatched(t, row, key, key == null ? "the key is missing" : "table 1 has no such key"));
                    if (key != null) {
                        rest.add(key);
                    }
                }
            }
        }
        if (kind == Kind.OUTER) {
            rest.forEach(key -> rows.add(partners(key, index, -1)));
        }
    }

    private static int[] partners(String key, List<Map<String, Integer>> index, int first) {
        int[] partners = new int[index.size()];
        partners[0] = first;
        for (int t = 1; t < partners.length; t++) {
            partners[t] = key == null ? -1 : index.get(t).getOrDefault(key, -1);
        }
        return partners;
    }

    private static String reason(String key, int[] partners, int own) {
        if (key == null) {
            return "the key is missing";
        }
        List<String> lacking = new ArrayList<>();
        for (int t = 0; t < partners.length; t++) {
            if (t != own && partners[t] < 0) {
                lacking.add("table " + (t + 1));
            }
        }
        return lacking.isEmpty() ? "" : String.join(", ", lacking) + (lacking.size() == 1 ? " has" : " have") + " no such key";
    }

    private static String where(int table, List<String> columns) {
        return "Table " + (table + 1) + ", " + (columns.isEmpty() ? "row IDs" : "key " + String.join(", ", columns));
    }
}
