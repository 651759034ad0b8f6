package org.knime.core.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all cells of a column have in common: the values they can be read as. A native type belongs to one class of cells; a type without
 * cell class is the common super type of several. Immutable and thread-safe.
 */
public final class DataType {

    private static final DataCell MISSING = new MissingCell(null);

    private static final Map<Class<?>, DataType> NATIVE = new ConcurrentHashMap<>();

    private final Class<? extends DataCell> m_cellClass;

    private final List<Class<? extends DataValue>> m_valueClasses;

    private DataType(final Class<? extends DataCell> cellClass, final List<Class<? extends DataValue>> valueClasses) {
        m_cellClass = cellClass;
        m_valueClasses = List.copyOf(valueClasses);
    }

    /** The type of a class of cells. */
    public static DataType getType(final Class<? extends DataCell> cellClass) {
        return NATIVE.computeIfAbsent(cellClass, key -> new DataType(cellClass, valueClasses(cellClass)));
    }

    /** A missing cell without a reason. */
    public static DataCell getMissingCell() {
        return MISSING;
    }

    /** The narrowest type that cells of both types have. */
    public static DataType getCommonSuperType(final DataType type1, final DataType type2) {
        if (type1.isASuperTypeOf(type2)) {
            return type1;
        }
        if (type2.isASuperTypeOf(type1)) {
            return type2;
        }
        return new DataType(null, type1.m_valueClasses.stream().filter(type2.m_valueClasses::contains).toList());
    }

    /** All value interfaces of a class, those declared first coming first. */
    @SuppressWarnings("unchecked")
    private static List<Class<? extends DataValue>> valueClasses(final Class<? extends DataCell> cellClass) {
        final Set<Class<? extends DataValue>> found = new LinkedHashSet<>();
        for (Class<?> type = cellClass; type != null; type = type.getSuperclass()) {
            final Deque<Class<?>> open = new ArrayDeque<>(List.of(type.getInterfaces()));
            while (!open.isEmpty()) {
                final Class<?> candidate = open.poll();
                if (DataValue.class.isAssignableFrom(candidate)) {
                    found.add((Class<? extends DataValue>)candidate);
                    open.addAll(List.of(candidate.getInterfaces()));
                }
            }
        }
        found.add(DataValue.class);
        return new ArrayList<>(found);
    }

    /** Whether this is the type of missing cells, which fits every column. */
    public boolean isMissingValueType() {
        return m_cellClass == MissingCell.class;
    }

    /** Whether cells of this type can be read as the value. */
    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return isMissingValueType() || m_valueClasses.contains(valueClass);
    }

    /** Whether a column of this type can hold cells of the other: these can be read as everything that cells of this type can. */
    public boolean isASuperTypeOf(final DataType type) {
        return type.isMissingValueType() || type.m_valueClasses.containsAll(m_valueClasses);
    }

    /** The class of cells, {@code null} for a common super type of several. */
    public Class<? extends DataCell> getCellClass() {
        return m_cellClass;
    }

    /** What the cells can be read as, the preferred first. */
    public List<Class<? extends DataValue>> getValueClasses() {
        return m_valueClasses;
    }

    /** What the cells are best read as. */
    public Class<? extends DataValue> getPreferredValueClass() {
        return m_valueClasses.get(0);
    }

    /** A name for people. */
    public String getName() {
        return m_cellClass == null ? "Any of " + m_valueClasses.stream().map(Class::getSimpleName).toList()
            : DataTypeRegistry.getInstance().name(m_cellClass);
    }

    /** Types are equal when their cells can be read, and are best read, as the same values. */
    @Override
    public boolean equals(final Object object) {
        return object instanceof DataType other && getPreferredValueClass() == other.getPreferredValueClass()
            && Set.copyOf(m_valueClasses).equals(Set.copyOf(other.m_valueClasses));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(m_valueClasses).hashCode();
    }

    @Override
    public String toString() {
        return getName();
    }
}
