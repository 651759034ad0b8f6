package org.radflow.runtime.save;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
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
        "radflow_state", "flow_stack");

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
    void whatKnimeExecutedIsNotExecutedAgain() throws Exception {
        final var sample = Sample.copy("sample-executed", m_folder);
        final var saved = m_folder.resolve("saved");
        assertEquals(Set.of(Status.KEPT), Set.copyOf(run(sample, false, saved).statuses().values()));
        final var before = Sample.files(sample);
        final var after = Sample.files(saved);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((file, content) -> assertArrayEquals(content, after.get(file), file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Make Table (#1)", "My metanode (#6)/Twice more (#2)", "My metanode (#6)/Twice more (#3)",
        "My component (#7)/Twice more (#4)",
        "My component (#7)/Twice more (#5)"})
    void aNodeThatIsResetGetsTheTablesOfKnimeAndGivesTheSame(final String reset) throws Exception {
        final var sample = Sample.copy("sample-executed", m_folder);
        final var settings = sample.resolve(reset).resolve("settings.xml");
        Files.writeString(settings, Files.readString(settings).replace("value=\"EXECUTED\"", "value=\"CONFIGURED\""));
        final var run = run(sample, false, m_folder.resolve("saved"));
        final var again = run.statuses().values().stream().filter(status -> status == Status.EXECUTED).count();
        assertEquals(Map.of("1", 7L, "2", 6L, "3", 5L, "4", 4L, "5", 2L).get(reset.substring(reset.length() - 2, reset.length() - 1)), again);
        final var table = run.table("7/5");
        assertEquals(7, table.size());
        for (var i = 0; i < 7; i++) {
            final double x = i * i;
            assertEquals(List.of(x, 2 * x, 2 * x, 2 * x, 2 * x), table.get(i));
        }
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aComponentSeesTheVariablesThatItsInputLetsIn(final boolean isIn) throws Exception {
        final var sample = Sample.copy("sample-configured", m_folder);
        final var component = sample.resolve("My component (#7)");
        makeTable(component.resolve("Twice more (#5)/settings.xml"), "in_nrows");
        final var workflow = component.resolve("workflow.knime");
        Files.writeString(workflow, Files.readString(workflow).replaceAll("(?s)<config key=\"connection_1\">.*?</config>", ""));
        if (isIn) {
            replace(component.resolve("Component Input (#1)/settings.xml"), "EnforceInclusion", "EnforceExclusion",
                "<entry key=\"variable-prefix\" type=\"xstring\" isnull=\"true\" value=\"\"/>",
                "<entry key=\"variable-prefix\" type=\"xstring\" value=\"in_\"/>");
            replace(workflow, "\"sourceID\" type=\"xint\" value=\"1\"", "\"sourceID\" type=\"xint\" value=\"1\"",
                "<config key=\"connections\">", """
                <config key="connections"><config key="connection_9"><entry key="sourceID" type="xint" value="1"/>
                <entry key="destID" type="xint" value="5"/><entry key="sourcePort" type="xint" value="0"/>
                <entry key="destPort" type="xint" value="0"/></config>""");
            assertEquals(7, run(sample, true, m_folder.resolve("saved")).table("7/5").size());
            return;
        }
        try (var files = WorkflowFiles.open(sample)) {
            final var result = new WorkflowRun(new WorkflowLoader(Sample.catalog()).load(files), 1, Sample.SILENT, Memory.none()).execute();
            final var failed = result.nodes().stream().filter(node -> node.status() == Status.FAILED).toList();
            assertEquals(List.of("7/5"), failed.stream().map(node -> node.node().path()).toList());
            assertEquals("The setting \"rows\" is controlled by the flow variable \"in_nrows\", which does not exist",
                failed.get(0).error().orElseThrow());
            assertEquals(Status.SKIPPED, result.nodes().stream().filter(node -> node.node().path().equals("7/2")).findFirst().orElseThrow().status());
        }
    }

    /** Makes the node one that makes a table of as many rows as a variable says. */
    private static void makeTable(final Path settings, final String variable) throws Exception {
        replace(settings, "kr.t.Twice2", "kr.t.Make", "<config key=\"model\"/>", """
            <config key="model"><entry key="rows" type="xint" value="5"/><entry key="kind" type="xstring" value="LINEAR"/>
            <entry key="name" type="xstring" value="x"/></config><config key="variables"><entry key="version" type="xstring" value="V_2019_09_13"/>
            <config key="tree"><config key="rows"><entry key="used_variable" type="xstring" value="%s"/>
            <entry key="exposed_variable" type="xstring" isnull="true" value=""/></config></config></config>""".formatted(variable),
            "<config key=\"In\"/>", "");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aComponentIsConfigured(final boolean isSet) throws Exception {
        final var sample = Sample.copy("sample-configured", m_folder);
        final var component = sample.resolve("My component (#7)");
        makeTable(component.resolve("Twice more (#5)/settings.xml"), "n");
        replace(component.resolve("Twice more (#4)/settings.xml"), "kr.t.Twice2",
            "org.knime.js.base.node.configuration.input.integer.IntegerDialogNodeFactory", "<config key=\"model\"/>", """
            <config key="model"><config key="defaultValue"><entry key="integer" type="xint" value="4"/></config>
            <entry key="parameterName" type="xstring" value="rows"/><entry key="flowVariableName" type="xstring" value="n"/></config>""");
        final var workflow = component.resolve("workflow.knime");
        Files.writeString(workflow, Files.readString(workflow).replaceAll("(?s)<config key=\"connection_0\">.*?</config>", "")
            .replaceAll("(?s)(<config key=\"connection_1\">.*)\"destPort\" type=\"xint\" value=\"1\"", "$1\"destPort\" type=\"xint\" value=\"0\""));
        if (isSet) { // and with a port that carries flow variables
            final var outside = sample.resolve("workflow.knime");
            Files.writeString(outside, Files.readString(outside).replaceAll("(?s)(<config key=\"connection_1\">.*)value=\"6\"", "$1value=\"1\""));
            replace(component.resolve("settings.xml"), "org.knime.core.node.BufferedDataTable",
                "org.knime.core.node.port.flowvariable.FlowVariablePortObject",
                "<config key=\"model\"/>",
                "<config key=\"model\"><config key=\"rows-4\"><entry key=\"integer\" type=\"xint\" value=\"6\"/></config></config>");
        }
        assertEquals(isSet ? 6 : 4, run(sample, true, m_folder.resolve("saved")).table("7/5").size());
        assertOnlyStatesDiffer(sample, m_folder.resolve("saved"));
    }

    private static void replace(final Path file, final String... pairs) throws Exception {
        var text = Files.readString(file);
        for (var i = 0; i < pairs.length; i += 2) {
            assertTrue(text.contains(pairs[i]), pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        Files.writeString(file, text);
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
