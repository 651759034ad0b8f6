package org.radflow.runtime.save;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.radflow.runtime.execute.NodeResult;
import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.execute.RunResult;
import org.radflow.runtime.execute.WorkflowRun;
import org.radflow.runtime.journal.Folders;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.Replacement;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;

/**
 * Saves a workflow after a run: a copy of all that was there, in which the states of the executed nodes are changed and nothing else. What is at the
 * target is replaced once the new version is complete.
 */
public final class WorkflowSaver {

    /** KNIME's mark on a workflow that is open. */
    private static final String LOCK = ".knimeLock";

    private final WorkflowFiles m_source;

    private final Workflow m_workflow;

    private final Map<Integer, NodeUpdate> m_updates = new HashMap<>();

    private final List<String> m_problems = new ArrayList<>();

    private final Map<File, String> m_stored;

    /**
     * @param source what the workflow was loaded from
     * @param workflow with the settings it was run with
     * @param kept the results of earlier runs that this run used
     */
    public WorkflowSaver(final WorkflowFiles source, final Workflow workflow, final WorkflowRun run, final RunResult result, final KeptResults kept) {
        m_source = source;
        m_workflow = workflow;
        m_stored = kept.files();
        for (final NodeResult node : result.nodes()) {
            if (node.status() != Status.KEPT) {
                m_updates.put(node.node().id(), new NodeUpdate(node.node(), node, run.output(node.node())));
            }
        }
    }

    /**
     * Saves to a folder, which is replaced if it exists.
     *
     * @return the results of nodes that could not be saved, and why
     * @throws IOException if the workflow cannot be saved; then the target is as it was
     */
    public List<String> toFolder(final Path target) throws IOException, LoadException {
        final var temporary = Replacement.temporaryFolder(target);
        try {
            Replacement.move(save(Files.createDirectory(temporary.resolve("workflow"))), target);
        } finally {
            Folders.remove(temporary);
        }
        return m_problems;
    }

    /**
     * Saves to a ZIP archive, which is replaced if it exists. In it, the workflow is where it was in the archive it was loaded from, else in
     * a folder.
     */
    public List<String> toArchive(final Path target) throws IOException, LoadException {
        final var temporary = Replacement.temporaryFolder(target);
        try {
            final var content = Files.createDirectory(temporary.resolve("content"));
            save(m_source.isArchive() ? content : Files.createDirectory(content.resolve(m_source.name())));
            final var archive = temporary.resolve("archive");
            zip(content, archive);
            Replacement.move(archive, target);
        } finally {
            Folders.remove(temporary);
        }
        return m_problems;
    }

    private Path save(final Path folder) throws IOException, LoadException {
        final var workflow = m_source.copyTo(folder);
        final var files = new SavedFiles(workflow, m_stored);
        for (final var node : m_workflow.nodes()) {
            final var update = m_updates.get(node.id());
            if (update != null) {
                update.save(workflow, files).ifPresent(m_problems::add);
            }
        }
        for (final var level : m_workflow.levels()) {
            new LevelUpdate(m_workflow, level).save(workflow, m_updates.keySet());
        }
        return workflow;
    }

    private static void zip(final Path folder, final Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive); var zip = new ZipOutputStream(out); var files = Files.walk(folder)) {
            for (final var file : files.filter(path -> !path.equals(folder)).sorted().toList()) {
                final var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    zip.putNextEntry(new ZipEntry(name + "/"));
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !file.endsWith(LOCK)) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                }
            }
        }
    }
}
