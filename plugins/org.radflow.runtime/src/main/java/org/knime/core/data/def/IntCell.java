package org.knime.core.data.def;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;

/** A cell that holds a 32-bit integer. */
public class IntCell extends DataCell implements IntValue, LongValue, DoubleValue, BoundedValue {

    public static final DataType TYPE = DataType.getType(IntCell.class);

    private static final long serialVersionUID = 1;

    private final int m_value;

    public IntCell(final int value) {
        m_value = value;
    }

    @Override
    public int getIntValue() {
        return m_value;
    }

    @Override
    public long getLongValue() {
        return m_value;
    }

    @Override
    public double getDoubleValue() {
        return m_value;
    }

    @Override
    public String toString() {
        return Integer.toString(m_value);
    }

    @Override
    protected boolean equalsDataCell(final DataCell cell) {
        return Integer.compare(m_value, ((IntCell)cell).m_value) == 0;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(m_value);
    }
}
