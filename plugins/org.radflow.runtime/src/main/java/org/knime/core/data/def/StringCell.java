package org.knime.core.data.def;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.NominalValue;
import org.knime.core.data.StringValue;

/** A cell that holds text. */
public final class StringCell extends DataCell implements StringValue, NominalValue {

    public static final DataType TYPE = DataType.getType(StringCell.class);

    private static final long serialVersionUID = 1;

    private final String m_value;

    public StringCell(final String value) {
        if (value == null) {
            throw new NullPointerException("Text is null");
        }
        m_value = value;
    }

    @Override
    public String getStringValue() {
        return m_value;
    }

    @Override
    public String toString() {
        return m_value;
    }

    @Override
    protected boolean equalsDataCell(final DataCell cell) {
        return m_value.equals(((StringCell)cell).m_value);
    }

    @Override
    public int hashCode() {
        return m_value.hashCode();
    }
}
