package org.knime.core.data;

import java.io.Serializable;

/** One immutable value of a table. */
public abstract class DataCell implements DataValue, Serializable {

    private static final long serialVersionUID = 1;

    /** The type of this class of cells. */
    public final DataType getType() {
        return DataType.getType(getClass());
    }

    /** Whether the cell has no value. */
    public boolean isMissing() {
        return false;
    }

    @Override
    public abstract String toString();

    @Override
    public final boolean equals(final Object object) {
        return this == object || object != null && getClass() == object.getClass() && equalsDataCell((DataCell)object);
    }

    /** Compares with a cell of the same class. */
    protected abstract boolean equalsDataCell(DataCell cell);

    @Override
    public abstract int hashCode();
}
