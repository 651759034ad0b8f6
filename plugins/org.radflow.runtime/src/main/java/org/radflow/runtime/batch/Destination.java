package org.radflow.runtime.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.radflow.runtime.save.WorkflowSaver;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.WorkflowFiles;

/**
 * Where an executed workflow is saved to if not where it was.
 *
 * @param option as given
 */
record Destination(String option, Path path, boolean isArchive) {

    /**
     * Refuses what a workflow must not replace.
     *
     * @param workflow what is run
     */
    void check(final Path workflow) throws OptionException {
        final var from = workflow.toAbsolutePath().normalize();
        final var to = path.toAbsolutePath().normalize();
        if (!from.equals(to) && (from.startsWith(to) || to.startsWith(from))) {
            throw new OptionException(option + ": found a place in or around the workflow " + from + ", expected one beside it");
        }
        if (isArchive && Files.isDirectory(to)) {
            throw new OptionException(option + ": found a folder, expected the name of a ZIP archive");
        }
        if (!isArchive && Files.exists(to) && !isReplaceable(to)) {
            throw new OptionException(option + ": found files that are no workflow, expected a new or empty folder, or a workflow to replace");
        }
    }

    /**
     * Saves an executed workflow.
     *
     * @return what to tell of it
     * @throws IOException if it cannot be saved; then the destination is as it was
     */
    List<String> save(final WorkflowSaver saver) throws IOException {
        try {
            final var report = new ArrayList<>(isArchive ? saver.toArchive(path) : saver.toFolder(path));
            report.add("Saved " + path);
            return report;
        } catch (IOException | LoadException e) {
            throw new IOException("The workflow is not saved, " + path + " is as it was: " + e, e);
        }
    }

    private static boolean isReplaceable(final Path folder) throws OptionException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return Files.isRegularFile(folder.resolve(WorkflowFiles.WORKFLOW)) || files.findAny().isEmpty();
        } catch (IOException e) {
            throw new OptionException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
