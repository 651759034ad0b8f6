package org.knime.core.data.filestore;

import java.io.IOException;

import org.knime.core.node.ExecutionContext;
import org.radflow.runtime.table.StoredFile;
import org.radflow.runtime.table.Workspace;

/** Makes file stores. */
public abstract class FileStoreFactory {

    FileStoreFactory() {
        // one kind only
    }

    /** A new, empty file store; the name is part of the file's name. */
    public abstract FileStore createFileStore(String name) throws IOException;

    public abstract void close();

    public static final FileStoreFactory createFileStoreFactory(final ExecutionContext exec) {
        return createNotInWorkflowFileStoreFactory();
    }

    public static final FileStoreFactory createWorkflowFileStoreFactory(final ExecutionContext exec) {
        return createNotInWorkflowFileStoreFactory();
    }

    /** File stores that live as long as the run. */
    public static final FileStoreFactory createNotInWorkflowFileStoreFactory() {
        return new FileStoreFactory() {
            @Override
            public FileStore createFileStore(final String name) throws IOException {
                return new FileStore(new StoredFile(Workspace.newFile(name)));
            }

            @Override
            public void close() {
                // the files end with the run
            }
        };
    }
}
