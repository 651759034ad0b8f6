package org.radflow.runtime.table;

import java.io.IOException;
import java.util.List;

import org.knime.core.data.filestore.FileStoreCell;

/** What tables do with cells that hold files, offered by {@link FileStoreCell} itself. */
public abstract class FileStoreAccess {

    private static volatile FileStoreAccess instance;

    /** The one access; there is one as soon as there is a cell. */
    public static FileStoreAccess get() {
        return instance;
    }

    /** Called by {@link FileStoreCell} when it is loaded. */
    public static void set(final FileStoreAccess access) {
        instance = access;
    }

    /** Lets the cell write its content, once. */
    public abstract void flush(FileStoreCell cell);

    /** The files that hold the cell's content. */
    public abstract List<StoredFile> files(FileStoreCell cell);

    /** Gives a cell that was read again its files. */
    public abstract void attach(FileStoreCell cell, List<StoredFile> files) throws IOException;
}
