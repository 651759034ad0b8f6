package org.knime.core.data.filestore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.radflow.runtime.table.FileStoreAccess;
import org.radflow.runtime.table.StoredFile;

/**
 * A cell whose content lies in files. A new cell holds its content until {@link #flushToFileStore()} is called, which happens once, when
 * the cell is put into a table. A cell that is read again gets its file stores and then {@link #postConstruct()}.
 */
public abstract class FileStoreCell extends DataCell {

    private static final long serialVersionUID = 1;

    static {
        FileStoreAccess.set(new FileStoreAccess() {
            @Override
            public void flush(final FileStoreCell cell) {
                cell.flushOnce();
            }

            @Override
            public List<StoredFile> files(final FileStoreCell cell) {
                return Stream.of(cell.m_fileStores).map(FileStore::stored).toList();
            }

            @Override
            public void attach(final FileStoreCell cell, final List<StoredFile> files) throws IOException {
                cell.m_fileStores = files.stream().map(FileStore::new).toArray(FileStore[]::new);
                cell.m_flushed = true;
                cell.postConstruct();
            }
        });
    }

    private transient FileStore[] m_fileStores;

    private transient boolean m_flushed;

    /** A new cell whose content goes to the file store. */
    protected FileStoreCell(final FileStore fileStore) {
        this(new FileStore[]{fileStore});
    }

    /** A new cell whose content goes to the file stores. */
    protected FileStoreCell(final FileStore[] fileStores) {
        m_fileStores = fileStores.clone();
    }

    /** A cell that is being read again: the file stores come later. */
    protected FileStoreCell() {
        m_fileStores = new FileStore[0];
    }

    private synchronized void flushOnce() {
        if (!m_flushed) {
            try {
                flushToFileStore();
            } catch (final IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            m_flushed = true;
        }
    }

    protected FileStore getFileStore() {
        return m_fileStores[0];
    }

    protected FileStore[] getFileStores() {
        return m_fileStores.clone();
    }

    /** Called when the cell is read again and its file stores are there. */
    protected void postConstruct() throws IOException {
        // nothing to do unless overridden
    }

    /** Writes the content to the file store; called once. */
    protected void flushToFileStore() throws IOException {
        // nothing to do unless overridden
    }

    @Override
    public String toString() {
        return getFileStore().toString();
    }

    @Override
    protected boolean equalsDataCell(final DataCell cell) {
        final FileStoreCell other = (FileStoreCell)cell;
        return m_fileStores.length == other.m_fileStores.length
            && (m_fileStores.length == 0 || getFileStore().getFile().equals(other.getFileStore().getFile()));
    }

    @Override
    public int hashCode() {
        return m_fileStores.length == 0 ? 0 : getFileStore().getFile().hashCode();
    }
}
