package org.radflow.runtime.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import org.radflow.runtime.journal.Hash;

/** Where the folder of a run lies unless an option says so. */
final class RunPlace {

    private static final int HASH_BYTES = 8;

    private RunPlace() {
    }

    /**
     * Beside the workflow, hidden; if nothing can be written there, in the system's folder for temporary files. The same workflow always
     * gets the same folder.
     *
     * @param workflow an absolute path
     */
    static Path of(final Path workflow) {
        final var file = workflow.normalize();
        final var name = String.valueOf(file.getFileName());
        final var parent = file.getParent();
        if (parent != null && Files.isWritable(parent)) {
            return parent.resolve(".radflow-" + name);
        }
        final var hash = Hash.sha256().digest(file.toString().getBytes(StandardCharsets.UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir"), "radflow-" + System.getProperty("user.name"),
            name + "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES));
    }
}
