package org.radflow.runtime.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.runtime.TestWorkflow.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;
import org.radflow.runtime.Reference;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.TestWorkflow;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.extension.NodeEntry;

class WorkflowLoaderTest {

    @TempDir
    Path m_folder;

    private String refusal(final TestWorkflow workflow) {
        return assertThrows(LoadException.class, () -> workflow.load(m_folder)).getMessage();
    }

    @Test
    void nodesComeAfterThoseTheyDependOn() throws Exception {
        final var workflow = new TestWorkflow().node(1, () -> TestNodes.append("c", x -> x))
            .node(2, () -> TestNodes.append("b", x -> x)).node(3, TestNodes::make).chain(3, 2, 1)
            .variable("n", "INTEGER", "xint", 7).load(m_folder);
        assertEquals(List.of(3, 2, 1), workflow.nodes().stream().map(WorkflowNode::id).toList());
        assertEquals(List.of(new Connection(3, 1, 2, 1)), workflow.incoming(workflow.node(2).orElseThrow()));
        assertEquals(Map.of("n", new Variable("n", 7)), workflow.variables());
        assertEquals("Node (#2)", workflow.node(2).orElseThrow().toString());
    }

    @Test
    void missingNodeIsNamedWithBundleAndFeature() {
        assertEquals("The node Node (#4) is not installed: no factory test.Node4. It belongs to the bundle org.test "
            + "1.2.3; install the feature org.test.feature 1.2.4 (Test Nodes)",
            refusal(new TestWorkflow().missing(4, "", "")));
    }

    @Test
    void connectionsMustFit() {
        assertEquals("The connections form a cycle among Node (#1), Node (#2)",
            refusal(new TestWorkflow().node(1, () -> TestNodes.append("a", x -> x))
                .node(2, () -> TestNodes.append("b", x -> x)).chain(1, 2, 1)));
        assertEquals("A connection names node 9, which does not exist",
            refusal(new TestWorkflow().node(1, TestNodes::make).connect(1, 1, 9, 1)));
        assertEquals("A connection names input port 2 of Node (#2), which has 1 (and port 0 for flow variables)",
            refusal(new TestWorkflow().node(1, TestNodes::make).node(2, () -> TestNodes.append("b", x -> x))
                .connect(1, 1, 2, 2)));
        assertEquals("Two connections end at port 1 of Node (#3)",
            refusal(new TestWorkflow().node(1, TestNodes::make).node(2, TestNodes::make)
                .node(3, () -> TestNodes.append("b", x -> x)).chain(1, 3).chain(2, 3)));
    }

    @Test
    void refusedParametersAreProblems() throws Exception {
        final var workflow = new TestWorkflow()
            .node(1, TestNodes::make, entry("rows", "xint", -1) + entry("kind", "xstring", "LINEAR")
                + entry("name", "xstring", "x"), "")
            .load(m_folder);
        assertEquals(List.of("Node (#1): The setting \"rows\" is -1. The value must be at least 0."),
            workflow.problems());
    }

    @Test
    void filesOutsideOfTheWorkflowAreRefused() throws Exception {
        new TestWorkflow().node(1, TestNodes::make).writeTo(m_folder);
        final var file = m_folder.resolve("workflow.knime");
        Files.writeString(file, Files.readString(file).replace("Node (#1)/settings.xml", "../outside.xml"));
        assertEquals("The workflow names a file outside of its folder: ../outside.xml",
            assertThrows(LoadException.class, () -> TestWorkflow.load(new TestWorkflow().catalog(), m_folder))
                .getMessage());
    }

    @Test
    void externalEntitiesAreRefused() throws Exception {
        final var secret = Files.writeString(m_folder.resolve("secret"), "secret");
        Files.writeString(m_folder.resolve("workflow.knime"),
            "<?xml version=\"1.0\"?><!DOCTYPE config [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" key=\"workflow.knime\">"
                + "<entry key=\"name\" type=\"xstring\" value=\"&e;\"/></config>");
        final var refused =
            assertThrows(LoadException.class, () -> TestWorkflow.load(new TestWorkflow().catalog(), m_folder));
        assertTrue(refused.getMessage().contains("workflow.knime"), refused.getMessage());
        assertTrue(refused.getMessage().contains("entities are not allowed"), refused.getMessage());
    }

    @Test
    void nodesThatAreNotInstalledAreAllNamedWithWhatDependsOnThem() throws Exception {
        final var sample = Reference.shared("knime/sample-configured");
        final var make = new NodeEntry("kr.t.Make", "/t", "kr.t", false, TestNodes::make);
        final var catalog = new NodeCatalog(List.of(make), Map.of());
        final var refusal = assertThrows(LoadException.class, () -> TestWorkflow.load(catalog, sample)).getMessage();
        for (final var node : List.of("6/2", "6/3", "7/4", "7/5")) {
            assertTrue(refusal.contains("The node Twice more (#" + node + ") is not installed: no factory kr.t.Twice2"), refusal);
        }
        assertTrue(refusal.endsWith("Without them these cannot run: Component Input (#7/1), Component Output (#7/2)"), refusal);
        try (var files = WorkflowFiles.open(sample)) {
            assertEquals(List.of("1", "7/1", "7/2"), new WorkflowLoader(catalog).read(files).nodes().stream().map(WorkflowNode::path).toList());
        }
    }

    @Test
    void controlFlowIsKnimes() {
        assertEquals("The node Counting Loop Start (#4) is not installed: no factory org.knime.base.node.meta.looper.LoopStartCountNodeFactory. It "
            + "comes with KNIME and runs only there (it is part of a loop). Install it.",
            new ForeignNode("4", "Counting Loop Start", "org.knime.base.node.meta.looper.LoopStartCountNodeFactory", "Install it.").description());
    }

    @Test
    void nodeSavedByKnimeIsLoaded() throws Exception {
        final var sample = Reference.shared("knime/sample-configured");
        final var settings = WorkflowFiles.open(sample).read("Make Table (#1)/settings.xml");
        final var variables = VariableSettings.load(settings.getNodeSettings("variables"));
        final var model = new NodeSettings("model");
        settings.getNodeSettings("model").copyTo(model);
        TestNodes.make().loadParameters(model);
        variables.override(model, Map.of("nrows", new Variable("nrows", 7)));
        assertEquals(7, model.getInt("rows"));
    }
}
