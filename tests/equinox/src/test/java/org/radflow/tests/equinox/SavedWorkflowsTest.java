package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeSettings;
import org.radflow.runtime.execute.Memory;
import org.radflow.runtime.execute.NodeResult;
import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.execute.RunListener;
import org.radflow.runtime.execute.RunResult;
import org.radflow.runtime.execute.WorkflowRun;
import org.radflow.runtime.save.KeptResults;
import org.radflow.runtime.save.WorkflowSaver;
import org.radflow.runtime.settings.SettingsFile;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;
import org.radflow.runtime.workflow.WorkflowLoader;
import org.radflow.runtime.workflow.WorkflowNode;

/** The example workflows loaded, saved and loaded again are what they were. */
class SavedWorkflowsTest {

    /** What an execution changes. */
    private static final List<String> STATE =
        List.of("state", "nodecontainer_message", "hasContent", "ports", "filestores", "internalObjects", "flow_stack", "radflow_state");

    private static final RunListener SILENT = new RunListener() {
        @Override
        public void started(final WorkflowNode node) {
            // not watched
        }

        @Override
        public void progress(final WorkflowNode node, final double fraction, final String message) {
            // not watched
        }

        @Override
        public void finished(final NodeResult result) {
            // not watched
        }
    };

    static List<Path> examples() throws IOException {
        return WorkflowsTest.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesBack(final Path example, @TempDir final Path folder) throws IOException, LoadException {
        final var first = save(example, folder.resolve("first"));
        final var second = save(folder.resolve("first"), folder.resolve("second.knwf"));
        final var third = save(folder.resolve("second.knwf"), folder.resolve("third"));
        assertSame(first, second);
        assertSame(first, third);
        for (final var saved : List.of("first", "third")) {
            assertSameFiles(example, folder.resolve(saved));
        }
    }

    /** Saves a workflow as after a run in which every node was cancelled, so that all their settings are written anew. */
    private static Workflow save(final Path from, final Path to) throws IOException, LoadException {
        try (var files = WorkflowFiles.open(from)) {
            final var workflow = new WorkflowLoader(Installed.catalog()).load(files);
            assertEquals(List.of(), workflow.problems());
            final var results = workflow.nodes().stream().map(node -> new NodeResult(node, Status.CANCELED, Optional.of("Cancelled"), List.of(),
                List.of(), List.of(), Map.of(), false, Duration.ZERO)).toList();
            final var saver = new WorkflowSaver(files, workflow, new WorkflowRun(workflow, 1, SILENT, Memory.none()),
                new RunResult(results, Duration.ZERO), KeptResults.none());
            assertEquals(List.of(), to.toString().endsWith(".knwf") ? saver.toArchive(to) : saver.toFolder(to));
            return workflow;
        }
    }

    private static void assertSame(final Workflow expected, final Workflow found) {
        assertEquals(expected.name(), found.name());
        assertEquals(expected.connections(), found.connections());
        assertEquals(expected.variables(), found.variables());
        assertEquals(expected.nodes().stream().map(WorkflowNode::toString).toList(), found.nodes().stream().map(WorkflowNode::toString).toList());
        for (var i = 0; i < expected.nodes().size(); i++) {
            assertTrue(expected.nodes().get(i).model().isIdentical(found.nodes().get(i).model()), expected.nodes().get(i)::toString);
        }
    }

    private static void assertSameFiles(final Path expected, final Path found) throws IOException {
        final var before = files(expected);
        final var after = files(found);
        assertEquals(before.keySet(), after.keySet());
        for (final var name : before.keySet()) {
            if (name.endsWith("settings.xml") || name.endsWith(WorkflowFiles.WORKFLOW)) {
                assertEquals(lines(before.get(name)), lines(after.get(name)), name);
            } else {
                assertArrayEquals(Files.readAllBytes(before.get(name)), Files.readAllBytes(after.get(name)), name);
            }
        }
    }

    private static Map<String, Path> files(final Path folder) throws IOException {
        final var found = new TreeMap<String, Path>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> found.put(folder.relativize(file).toString(), file));
        }
        return found;
    }

    /** Settings in their order and with types, but for what an execution changes. */
    private static List<String> lines(final Path settings) throws IOException {
        final var lines = new ArrayList<String>();
        add(SettingsFile.read(settings), "", lines);
        return lines;
    }

    private static void add(final NodeSettings settings, final String indent, final List<String> lines) {
        for (final var key : settings.keySet()) {
            final var entry = settings.getEntry(key);
            if (STATE.contains(key)) {
                continue;
            }
            if (entry instanceof NodeSettings nested) {
                lines.add(indent + key);
                add(nested, indent + "  ", lines);
            } else {
                lines.add(indent + key + " " + entry.getType() + " " + entry.toStringValue());
            }
        }
    }
}
