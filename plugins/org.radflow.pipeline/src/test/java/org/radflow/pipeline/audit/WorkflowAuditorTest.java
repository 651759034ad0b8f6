package org.radflow.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radflow.pipeline.nodes.MissingValueStepNodeFactory;
import org.radflow.pipeline.nodes.ScalerNodeFactory;

class WorkflowAuditorTest {

    @TempDir
    Path folder;

    private static String config(String key, String content) {
        return "<config key=\"" + key + "\">" + content + "</config>";
    }

    private static String entry(String key, Object value) {
        return "<entry key=\"" + key + "\" type=\"xstring\" value=\"" + value + "\"/>";
    }

    private String node(int id, String name, String factory) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("settings.xml"), config("settings.xml", entry("factory", factory)));
        return config("node_" + id, entry("id", id) + entry("node_settings_file", name + "/settings.xml"));
    }

    private static String connection(int number, int source, int sourcePort, int destination, int destinationPort) {
        return config("connection_" + number, entry("sourceID", source) + entry("sourcePort", sourcePort) + entry("destID", destination)
                + entry("destPort", destinationPort));
    }

    /** Case Roles (1), selector (2), model (3), validation (4) whose table comes from the given node. */
    private void workflow(int tableFrom) throws IOException {
        workflow("org.radflow.select.nodes.SelectorNodeFactory", tableFrom);
    }

    private void workflow(String step, int tableFrom) throws IOException {
        String nodes = node(1, "Case Roles (#1)", "org.radflow.pipeline.nodes.CaseRolesNodeFactory")
                + node(2, "Selector (#2)", step)
                + node(3, "Model (#3)", "org.radflow.learn.nodes.ModelNodeFactory")
                + node(4, "Validation (#4)", "org.radflow.pipeline.nodes.PipelineCrossValidationNodeFactory");
        String connections = connection(0, 1, 1, 2, 1) + connection(1, 1, 2, 2, 2) + connection(2, 2, 1, 3, 1) + connection(3, 2, 2, 3, 2)
                + connection(4, 3, 2, 4, 2) + connection(5, tableFrom, 1, 4, 1);
        Files.writeString(folder.resolve("workflow.knime"), config("workflow.knime", config("nodes", nodes) + config("connections", connections)));
    }

    @Test
    void theTableOfCaseRolesIsRight() throws IOException {
        workflow(1);
        assertEquals(List.of(), WorkflowAuditor.audit(folder));
    }

    @Test
    void aSelectorBeforeTheSplitIsNamed() throws IOException {
        workflow(2);
        List<Finding> findings = WorkflowAuditor.audit(folder);
        assertEquals(1, findings.size());
        assertEquals("Node Selector (#2)", findings.get(0).where());
        assertEquals("It learns from its table, and its table leads to Validation (#4), which splits it afterwards.", findings.get(0).evidence());
    }

    @ParameterizedTest
    @ValueSource(classes = {ScalerNodeFactory.class, MissingValueStepNodeFactory.class})
    void aStepOfThePipelineBundleBeforeTheSplitIsNamed(Class<?> factory) throws IOException {
        workflow(factory.getName(), 1);
        assertEquals(List.of(), WorkflowAuditor.audit(folder));
        workflow(factory.getName(), 2);
        assertEquals(1, WorkflowAuditor.audit(folder).size());
    }

    @Test
    void entitiesAndPathsThatLeadOutAreRefused() throws IOException {
        Files.writeString(folder.resolve("workflow.knime"), "<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><config key=\"w\">&e;</config>");
        assertThrows(IOException.class, () -> WorkflowAuditor.audit(folder));
        Files.writeString(folder.resolve("workflow.knime"), config("workflow.knime", config("nodes",
                config("node_1", entry("id", 1) + entry("node_settings_file", "../../settings.xml")))));
        String message = assertThrows(IOException.class, () -> WorkflowAuditor.audit(folder)).getMessage();
        assertTrue(message.contains("outside the workflow"), message);
        assertThrows(IOException.class, () -> WorkflowAuditor.audit(folder.resolve("none")));
    }
}
