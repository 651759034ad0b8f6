package org.knime.core.data.filestore;

import java.io.File;

/** A file that belongs to a cell. */
public final class FileStore {

    private final File m_file;

    FileStore(final File file) {
        m_file = file;
    }

    public File getFile() {
        return m_file;
    }

    @Override
    public String toString() {
        return m_file.getName();
    }
}
