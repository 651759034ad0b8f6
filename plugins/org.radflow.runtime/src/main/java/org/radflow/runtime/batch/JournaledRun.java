package org.radflow.runtime.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.radflow.runtime.execute.Memory;
import org.radflow.runtime.execute.NodeOutput;
import org.radflow.runtime.execute.RunListener;
import org.radflow.runtime.execute.RunResult;
import org.radflow.runtime.execute.WorkflowRun;
import org.radflow.runtime.journal.RunFolder;
import org.radflow.runtime.journal.RunningException;
import org.radflow.runtime.table.Workspace;
import org.radflow.runtime.workflow.Workflow;

/** Executes a workflow in a folder that survives a killed run, so that the next one need not compute its cases again. */
final class JournaledRun {

    /** How long a run that is told to end may take to clean up. */
    private static final long END_MS = 800;

    private final Path m_folder;

    private final boolean m_keep;

    private final PrintStream m_out;

    /**
     * @param folder of the run
     * @param keep whether the folder stays after a success
     */
    JournaledRun(final Path folder, final boolean keep, final PrintStream out) {
        m_folder = folder;
        m_keep = keep;
        m_out = out;
    }

    /**
     * What is done with a result while the files of the run are there.
     *
     * @param <T> what comes out of it
     */
    interface Use<T> {
        T of(WorkflowRun run, RunResult result) throws IOException;
    }

    /**
     * @param kept the results of an earlier run
     * @throws RunningException if another run holds the folder
     */
    <T> T execute(final Workflow workflow, final int threads, final RunListener progress, final Map<Integer, NodeOutput> kept, final Use<T> use)
        throws IOException, RunningException {
        final var ended = new CountDownLatch(1);
        try (var folder = RunFolder.open(m_folder)) {
            if (folder.journal().size() > 0) {
                m_out.println("Found the journal of a run that did not end, " + folder.journal().size() + " records in " + m_folder
                    + ": cases that are the same are not computed again");
            }
            Workspace.use(folder.files());
            final var run = new WorkflowRun(workflow, threads, progress, new Memory(folder.journal(), Software.described()), kept);
            final var hook = new Thread(() -> end(run, ended), "radflow-end");
            Runtime.getRuntime().addShutdownHook(hook);
            final var result = run.execute();
            removeHook(hook);
            final var used = use.of(run, result);
            if (result.isSuccess() && !m_keep) {
                folder.discard();
            }
            return used;
        } finally {
            Workspace.release();
            ended.countDown();
        }
    }

    /** When the process is told to end: nodes stop and remove what they have not completed. */
    private static void end(final WorkflowRun run, final CountDownLatch ended) {
        run.cancel();
        try {
            ended.await(END_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(final Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) { // NOSONAR: the process is ending, and the hook with it
        }
    }
}
