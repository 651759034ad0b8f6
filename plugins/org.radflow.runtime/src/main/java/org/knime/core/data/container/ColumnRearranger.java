package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.streamable.StreamableFunction;

/** Says how the columns of a table are left out, ordered, and added to by cell factories, row by row. */
public class ColumnRearranger {

    /** A column of the result: one of the input (no factory), or one that a factory computes. */
    record Column(DataColumnSpec spec, CellFactory factory, int index) {
    }

    private final List<Column> m_columns = new ArrayList<>();

    /** Starts with all columns of the input. */
    public ColumnRearranger(final DataTableSpec input) {
        for (int c = 0; c < input.getNumColumns(); c++) {
            m_columns.add(new Column(input.getColumnSpec(c), null, c));
        }
    }

    /** Position of the column of that name in the result so far, or -1. */
    public final int indexOf(final String name) {
        for (int c = 0; c < m_columns.size(); c++) {
            if (m_columns.get(c).spec().getName().equals(name)) {
                return c;
            }
        }
        return -1;
    }

    public final int getColumnCount() {
        return m_columns.size();
    }

    private int present(final String name) {
        final int index = indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("No column '" + name + "', there are "
                + m_columns.stream().map(column -> column.spec().getName()).toList());
        }
        return index;
    }

    private int[] present(final String... names) {
        return Arrays.stream(names).mapToInt(this::present).toArray();
    }

    /** @throws IndexOutOfBoundsException if there is no such column */
    public final void keepOnly(final int... indices) {
        retain(distinct(indices)::contains);
    }

    public final void keepOnly(final String... names) {
        keepOnly(present(names));
    }

    /** @throws IndexOutOfBoundsException if there is no such column */
    public final void remove(final int... indices) {
        final Set<Integer> removed = distinct(indices);
        retain(c -> !removed.contains(c));
    }

    public final void remove(final String... names) {
        remove(present(names));
    }

    private Set<Integer> distinct(final int[] indices) {
        final Set<Integer> distinct = new LinkedHashSet<>();
        for (final int index : indices) {
            if (!distinct.add(Objects.checkIndex(index, m_columns.size()))) {
                throw new IndexOutOfBoundsException("The column '" + m_columns.get(index).spec().getName() + "' is named twice");
            }
        }
        return distinct;
    }

    private void retain(final IntPredicate kept) {
        set(IntStream.range(0, m_columns.size()).filter(kept));
    }

    private void set(final IntStream indices) {
        final List<Column> columns = indices.mapToObj(m_columns::get).toList();
        m_columns.clear();
        m_columns.addAll(columns);
    }

    /** Moves a column so that it stands before the one that is at the position now. */
    public final void move(final int from, final int to) {
        final Column column = m_columns.remove(from);
        m_columns.add(to > from ? to - 1 : to, column);
    }

    public final void move(final String name, final int to) {
        move(present(name), to);
    }

    /** Puts the columns of the given positions first, in that order; the others follow. */
    public final void permute(final int[] order) {
        final Set<Integer> first = distinct(order);
        set(IntStream.concat(Arrays.stream(order), IntStream.range(0, m_columns.size()).filter(c -> !first.contains(c))));
    }

    /** Puts the named columns first, in that order; the others follow. */
    public final void permute(final String[] order) {
        permute(present(order));
    }

    public final void append(final CellFactory factory) {
        insertAt(m_columns.size(), factory);
    }

    public final void insertAt(final int position, final CellFactory factory) {
        final DataColumnSpec[] specs = factory.getColumnSpecs();
        for (int c = 0; c < specs.length; c++) {
            m_columns.add(position + c, new Column(specs[c], factory, c));
        }
    }

    public final void replace(final CellFactory factory, final String name) {
        replace(factory, present(name));
    }

    /**
     * Puts the factory's columns in the place of those at the positions, one for one.
     *
     * @throws IndexOutOfBoundsException if the factory does not have one column for each position
     */
    public final void replace(final CellFactory factory, final int... indices) {
        final DataColumnSpec[] specs = factory.getColumnSpecs();
        if (specs.length != indices.length) {
            throw new IndexOutOfBoundsException("Found a cell factory of %d columns, expected %d to replace as many"
                .formatted(specs.length, indices.length));
        }
        for (int c = 0; c < specs.length; c++) {
            m_columns.set(indices[c], new Column(specs[c], factory, c));
        }
    }

    List<Column> columns() {
        return List.copyOf(m_columns);
    }

    /**
     * The columns of the result.
     *
     * @throws IllegalArgumentException if two columns have the same name
     */
    public final DataTableSpec createSpec() {
        return new DataTableSpec(m_columns.stream().map(Column::spec).toArray(DataColumnSpec[]::new));
    }

    /**
     * The rearrangement as a function of a row. It can be used by several threads at once; a factory that works on one row at a time is
     * still called for one row at a time.
     */
    public final StreamableFunction createStreamableFunction() {
        return new RearrangeFunction(columns());
    }
}
