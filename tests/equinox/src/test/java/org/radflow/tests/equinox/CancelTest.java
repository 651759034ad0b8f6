package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.radflow.runtime.extension.TypeExtensions;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.Variable;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;
import org.radflow.runtime.workflow.WorkflowLoader;
import org.radflow.runtime.workflow.WorkflowNode;

/**
 * Nodes that are cancelled at random while they are executed stop and leave no file. Prints the time that each took to stop. The workflows to
 * try: {@code -Dradflow.cancel=all}, or names separated by commas.
 */
class CancelTest {

    /** Only so that a node which does not stop at all cannot hold up the build; what is promised is 1 s. */
    private static final long HANG_S = 60;

    /** A node that is done before it is cancelled is tried again, cancelled earlier. */
    private static final int TRIES = 4;

    @BeforeAll
    static void makeTypesKnown() {
        TypeExtensions.register(RegistryFactory.getRegistry());
    }

    static List<Path> workflows() throws IOException {
        final var chosen = List.of(System.getProperty("radflow.cancel", "ct-radiomics").split(","));
        return WorkflowsTest.examples().stream()
            .filter(folder -> chosen.contains("all") || chosen.contains(folder.getFileName().toString())).toList();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyNodeStopsAndLeavesNoFile(final Path folder, @TempDir final Path output) throws Exception {
        final var workflow = load(folder, output);
        final var nodes = new ExecutedNodes(workflow);
        final var random = new Random(5);
        for (final var node : workflow.nodes()) {
            if (!nodes.isReady(node)) {
                continue;
            }
            final var start = System.nanoTime();
            try {
                nodes.execute(node);
            } catch (final Exception e) {
                System.out.printf("%s, %s: not tried, as it cannot be executed here: %s%n", workflow.name(), node, e.getMessage());
                continue;
            }
            final var milliseconds = (System.nanoTime() - start) / 1_000_000;
            for (var n = 0; n < TRIES; n++) {
                remove(output);
                if (cancel(workflow, nodes, node, random.nextLong(Math.max(1, milliseconds / (n + 1))))) {
                    assertEquals(List.of(), files(output), () -> node + " left files");
                    break;
                }
            }
        }
    }

    /** @return whether the node ended because it was cancelled, not because it was done */
    private static boolean cancel(final Workflow workflow, final ExecutedNodes nodes, final WorkflowNode node, final long after) throws Exception {
        final var progress = new DefaultNodeProgressMonitor();
        final var task = new FutureTask<>(() -> nodes.execute(node, progress));
        final var thread = new Thread(task, node.toString());
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(after, TimeUnit.MILLISECONDS);
            return false;
        } catch (final TimeoutException e) {
            progress.setExecuteCanceled();
        }
        final var cancelled = System.nanoTime();
        thread.interrupt();
        try {
            task.get(HANG_S, TimeUnit.SECONDS);
            return false;
        } catch (final ExecutionException e) { // NOSONAR: as in KNIME, what fails while it is cancelled is cancelled
        }
        System.out.printf(Locale.ROOT, "%s, %s: cancelled after %d ms, stopped after %d ms%n", workflow.name(), node, after,
            (System.nanoTime() - cancelled) / 1_000_000);
        return true;
    }

    private static Workflow load(final Path folder, final Path output) throws LoadException {
        try (var files = WorkflowFiles.open(folder)) {
            final var workflow = new WorkflowLoader(Installed.catalog()).load(files);
            final var changed = new LinkedHashMap<String, Variable>();
            workflow.variables().forEach((name, variable) -> changed.put(name, new Variable(name, path(variable.value(), output))));
            return workflow.with(changed);
        }
    }

    /** Inputs lie where they lie seen from the project; outputs go to the folder. */
    private static Object path(final Object value, final Path output) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return value;
        }
        return (text.startsWith("..") ? Installed.ROOT.resolve(text) : output.resolve(text)).toString();
    }

    private static List<Path> files(final Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void remove(final Path folder) throws IOException {
        for (final var file : files(folder)) {
            Files.delete(file);
        }
    }
}
