package org.radflow.image.nodes;

import java.io.IOException;
import java.nio.file.Path;

import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.radflow.image.Mask;
import org.radflow.image.io.MaskFormat;

/** A cell that holds a region of interest: in memory until a table stores it, then in a file that is read on demand. */
public final class MaskCell extends FileStoreCell implements MaskValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(MaskCell.class);

    private static final long serialVersionUID = 1;

    private final transient Stored<Mask> m_mask;

    private final String m_summary;

    /** A new cell, whose content will go to the file store. */
    public MaskCell(final FileStore fileStore, final Mask mask) {
        super(fileStore);
        m_mask = new Stored<>(mask);
        m_summary = mask.count() + " of " + mask.geometry();
    }

    private MaskCell(final String summary) {
        m_mask = new Stored<>();
        m_summary = summary;
    }

    @Override
    public Mask getMask() {
        return m_mask.get(file(), MaskFormat::read);
    }

    private Path file() {
        return getFileStore().getFile().toPath();
    }

    @Override
    protected void flushToFileStore() throws IOException {
        m_mask.flush(file(), MaskFormat::write);
    }

    @Override
    public String toString() {
        return m_summary;
    }

    /** Writes what a view shows; the content lies in the file store. */
    public static final class Serializer implements DataCellSerializer<MaskCell> {

        @Override
        public void serialize(final MaskCell cell, final DataCellDataOutput output) throws IOException {
            output.writeUTF(cell.m_summary);
        }

        @Override
        public MaskCell deserialize(final DataCellDataInput input) throws IOException {
            return new MaskCell(input.readUTF());
        }

        @Override
        public Class<MaskCell> getCellClass() {
            return MaskCell.class;
        }
    }
}
