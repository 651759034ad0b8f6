package org.knime.core.data.def;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;

/** A cell that holds a 64-bit integer. */
public class LongCell extends DataCell implements LongValue, DoubleValue, BoundedValue {

    public static final DataType TYPE = DataType.getType(LongCell.class);

    private static final long serialVersionUID = 1;

    private final long m_value;

    public LongCell(final long value) {
        m_value = value;
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
        return Long.toString(m_value);
    }

    @Override
    protected boolean equalsDataCell(final DataCell cell) {
        return Long.compare(m_value, ((LongCell)cell).m_value) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(m_value);
    }
}
