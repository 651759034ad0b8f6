package org.knime.core.data.filestore;

import java.io.File;

import org.radflow.runtime.table.StoredFile;

/** A file that belongs to a cell. */
public final class FileStore {

    private final StoredFile m_stored;

    FileStore(final StoredFile stored) {
        m_stored = stored;
    }

    public File getFile() {
        return m_stored.file();
    }

    StoredFile stored() {
        return m_stored;
    }

    @Override
    public String toString() {
        return getFile().getName();
    }
}
