package org.knime.core.data.image.png;

import org.knime.core.data.DataCell;

/** A cell that holds a PNG image. */
public class PNGImageCell extends DataCell implements PNGImageValue {

    private static final long serialVersionUID = 1;

    private final transient PNGImageContent m_content;

    PNGImageCell(final PNGImageContent content) {
        m_content = content;
    }

    @Override
    public PNGImageContent getImageContent() {
        return m_content;
    }

    @Override
    public String getImageExtension() {
        return "png";
    }

    @Override
    public String toString() {
        return m_content.getSummary();
    }

    @Override
    protected boolean equalsDataCell(final DataCell cell) {
        return m_content.equals(((PNGImageCell)cell).m_content);
    }

    @Override
    public int hashCode() {
        return m_content.hashCode();
    }
}
