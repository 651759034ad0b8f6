package org.radflow.runtime.table;

import java.io.File;
import java.io.IOException;

/** The names by which the files of cells are written and found again. */
public interface FileNames {

    /** The names of the files of this run, which exist no longer than that. */
    FileNames RUN = new FileNames() {
        @Override
        public String name(final File file) throws IOException {
            return Workspace.name(file);
        }

        @Override
        public File file(final String name) throws IOException {
            return Workspace.file(name);
        }
    };

    /** The name to write for a file. */
    String name(File file) throws IOException;

    /** The file of that name. */
    File file(String name) throws IOException;
}
