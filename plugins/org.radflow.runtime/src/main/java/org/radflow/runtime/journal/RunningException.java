package org.radflow.runtime.journal;

import java.nio.file.Path;

/** Another run holds the folder. */
public final class RunningException extends Exception {

    private static final long serialVersionUID = 1;

    RunningException(final Path folder, final String process) {
        super("Found a run of process " + process + " in " + folder
            + ", expected none: wait for its end, or give this run a folder of its own with -journal=DIR");
    }
}
