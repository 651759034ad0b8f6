package org.radflow.image.nodes;

import java.io.IOException;
import java.nio.file.Path;

import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.radflow.image.Volume;
import org.radflow.image.io.VolumeFormat;

/** A cell that holds an image: in memory until a table stores it, then in a file that is read on demand. */
public final class VolumeCell extends FileStoreCell implements VolumeValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(VolumeCell.class);

    private static final long serialVersionUID = 1;

    private final transient Stored<Volume> m_volume;

    private final String m_summary;

    /** A new cell, whose content will go to the file store. */
    public VolumeCell(final FileStore fileStore, final Volume volume) {
        super(fileStore);
        m_volume = new Stored<>(volume);
        m_summary = volume.geometry().toString();
    }

    private VolumeCell(final String summary) {
        m_volume = new Stored<>();
        m_summary = summary;
    }

    @Override
    public Volume getVolume() {
        return m_volume.get(file(), VolumeFormat::read);
    }

    private Path file() {
        return getFileStore().getFile().toPath();
    }

    @Override
    protected void flushToFileStore() throws IOException {
        m_volume.flush(file(), VolumeFormat::write);
    }

    @Override
    public String toString() {
        return m_summary;
    }

    /** Writes what a view shows; the content lies in the file store. */
    public static final class Serializer implements DataCellSerializer<VolumeCell> {

        @Override
        public void serialize(final VolumeCell cell, final DataCellDataOutput output) throws IOException {
            output.writeUTF(cell.m_summary);
        }

        @Override
        public VolumeCell deserialize(final DataCellDataInput input) throws IOException {
            return new VolumeCell(input.readUTF());
        }

        @Override
        public Class<VolumeCell> getCellClass() {
            return VolumeCell.class;
        }
    }
}
