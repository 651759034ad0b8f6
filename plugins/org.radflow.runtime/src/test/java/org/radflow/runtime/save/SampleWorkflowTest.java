package org.radflow.runtime.save;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.radflow.runtime.Sample;
import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.execute.Memory;
import org.radflow.runtime.execute.RunResult;
import org.radflow.runtime.execute.WorkflowRun;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;
import org.radflow.runtime.workflow.WorkflowLoader;

/** What KNIME saved is loaded, executed, saved and loaded again. */
class SampleWorkflowTest {

    /** What an execution changes in the settings of a node or workflow. */
    private static final List<String> STATE = List.of("state", "nodecontainer_message", "hasContent", "ports", "filestores", "internalObjects",
        "radflow_state");

    /** What KNIME says of a component before its first execution stands in these, and Radflow replaces it. */
    private static final String STATE_FILES = ".*/(port_\\d|radflow)/.*";

    @TempDir
    Path m_folder;

    private record Run(Workflow workflow, WorkflowRun run, RunResult result) {

        Map<String, Status> statuses() {
            return result.nodes().stream().collect(Collectors.toMap(node -> node.node().path(), node -> node.status()));
        }

        List<List<Double>> table(final String path) {
            final var values = new ArrayList<List<Double>>();
            for (final DataRow row : (BufferedDataTable)run.output(workflow.node(path).orElseThrow()).objects()[0]) {
                values.add(row.stream().map(cell -> ((DoubleValue)cell).getDoubleValue()).toList());
            }
            return values;
        }
    }

    private static Run run(final Path place, final boolean isReset, final Path target) throws Exception {
        try (var files = WorkflowFiles.open(place)) {
            final var workflow = new WorkflowLoader(Sample.catalog()).load(files);
            assertEquals(List.of(), workflow.problems());
            final var kept = isReset ? KeptResults.none() : KeptResults.of(workflow, files, Set.of());
            assertEquals(List.of(), kept.problems());
            final var run = new WorkflowRun(workflow, 2, Sample.SILENT, Memory.none(), kept.outputs());
            final var result = run.execute();
            assertTrue(result.isSuccess(), result::toString);
            final var saver = new WorkflowSaver(files, workflow, run, result, kept);
            assertEquals(List.of(), target.toString().endsWith(".knwf") ? saver.toArchive(target) : saver.toFolder(target));
            return new Run(workflow, run, result);
        }
    }

    private static void assertOnlyStatesDiffer(final Path before, final Path after) throws Exception {
        final var old = Sample.files(before);
        final var now = Sample.files(after);
        old.keySet().removeIf(file -> ("/" + file).matches(STATE_FILES));
        now.keySet().removeIf(file -> ("/" + file).matches(STATE_FILES));
        assertEquals(old.keySet(), now.keySet());
        for (final var file : old.keySet()) {
            if (file.endsWith("settings.xml") || file.endsWith("workflow.knime")) {
                assertEquals(Sample.lines(old.get(file), STATE), Sample.lines(now.get(file), STATE), file);
            } else {
                assertArrayEquals(old.get(file), now.get(file), file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample-configured", "sample-executed"})
    void metanodeAndComponentAreExecuted(final String name) throws Exception {
        final var sample = Sample.copy(name, m_folder);
        final var run = run(sample, true, m_folder.resolve("saved"));
        final var expected = new ArrayList<List<Double>>();
        for (var i = 0; i < 7; i++) {
            final double x = i * i;
            expected.add(List.of(x, 2 * x, 2 * x, 2 * x, 2 * x));
        }
        assertEquals(expected, run.table("7/5"));
        assertEquals(List.of("1", "6/2", "6/3", "7/1", "7/2", "7/4", "7/5"), run.statuses().keySet().stream().sorted().toList());
        assertOnlyStatesDiffer(sample, m_folder.resolve("saved"));
    }

    @Test
    void savedInPlaceItIsNotExecutedAgain() throws Exception {
        final var sample = Sample.copy("sample-configured", m_folder);
        assertEquals(Set.of(Status.EXECUTED), Set.copyOf(run(sample, false, sample).statuses().values()));
        final var saved = Sample.files(sample);
        assertEquals(Set.of(Status.KEPT), Set.copyOf(run(sample, false, sample).statuses().values()));
        final var again = Sample.files(sample);
        assertEquals(saved.keySet(), again.keySet());
        saved.forEach((file, content) -> assertArrayEquals(content, again.get(file), file));
        assertEquals(Set.of(Status.EXECUTED), Set.copyOf(run(sample, true, sample).statuses().values()));
    }

    @Test
    void archiveIsLikeTheFolder() throws Exception {
        final var sample = Sample.copy("sample-configured", m_folder);
        final var archive = m_folder.resolve("sample.knwf");
        run(sample, true, archive);
        run(archive, false, archive);
        final var kept = run(archive, false, m_folder.resolve("unpacked"));
        assertEquals(Set.of(Status.KEPT), Set.copyOf(kept.statuses().values()));
        assertOnlyStatesDiffer(sample, m_folder.resolve("unpacked"));
    }
}
