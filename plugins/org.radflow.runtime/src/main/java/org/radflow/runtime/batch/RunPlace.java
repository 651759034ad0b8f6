package org.radflow.runtime.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import org.radflow.runtime.journal.Hash;
import org.radflow.runtime.journal.RunFolder;

/** Where the folder of a run lies unless an option says so. */
final class RunPlace {

    private static final int HASH_BYTES = 8;

    /** What is older belongs to runs that nobody will repeat. */
    private static final Duration KEPT = Duration.ofDays(7);

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
        return temporary().resolve(name + "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES));
    }

    /** Removes what killed runs left among temporary files and no run took over within a week. */
    static void clean() throws IOException {
        RunFolder.removeAbandoned(temporary(), Instant.now().minus(KEPT));
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"), "radflow-" + System.getProperty("user.name"));
    }
}
