package org.radflow.runtime.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.TestWorkflow;

class WorkflowGroupTest {

    @TempDir
    Path m_folder;

    private final TestWorkflow m_workflow = new TestWorkflow().node(1, TestNodes::make);

    @Test
    void theOnlyWorkflowOfAGroupIsOpened() throws Exception {
        Files.writeString(m_folder.resolve("workflowset.meta"), "group");
        m_workflow.writeTo(m_folder.resolve("sub/one"));
        try (var files = WorkflowFiles.open(m_folder)) {
            assertEquals(m_folder.resolve("sub/one"), files.location());
        }
    }

    @Test
    void severalWorkflowsAreListed() throws Exception {
        m_workflow.writeTo(m_folder.resolve("g/a"));
        m_workflow.writeTo(m_folder.resolve("g/b"));
        final var refusal = assertThrows(LoadException.class, () -> WorkflowFiles.open(m_folder)).getMessage();
        assertTrue(refusal.startsWith(m_folder + " is a group of 2 workflows, expected one of them: "), refusal);
        final var entries = new LinkedHashMap<String, byte[]>();
        for (final var name : List.of("g/a/", "g/b/")) {
            m_workflow.files().forEach((file, content) -> entries.put(name + file, content.getBytes()));
        }
        final var archive = TestWorkflow.zip(m_folder.resolve("g.knwf"), entries);
        assertEquals(archive + " is a group of 2 workflows, expected one of them: [g/a/, g/b/]",
            assertThrows(LoadException.class, () -> WorkflowFiles.open(archive)).getMessage());
    }

    @Test
    void aMetanodeThatHoldsItselfIsRefused() throws Exception {
        m_workflow.writeTo(m_folder);
        final var file = m_folder.resolve("workflow.knime");
        Files.createDirectory(m_folder.resolve("sub"));
        Files.writeString(file, Files.readString(file).replace("Node (#1)/settings.xml", "sub/../workflow.knime")
            .replace("key=\"node_is_meta\" type=\"xboolean\" value=\"false\"", "key=\"node_is_meta\" type=\"xboolean\" value=\"true\""));
        assertEquals("Metanodes are nested more than 64 deep",
            assertThrows(LoadException.class, () -> TestWorkflow.load(m_workflow.catalog(), m_folder)).getMessage());
    }

    @Test
    void aLockedNodeIsNamed() throws Exception {
        m_workflow.writeTo(m_folder);
        final var file = m_folder.resolve("workflow.knime");
        Files.writeString(file, Files.readString(file).replace("settings.xml", "settings.xml.encrypted"));
        assertTrue(assertThrows(LoadException.class, () -> TestWorkflow.load(m_workflow.catalog(), m_folder)).getMessage()
            .startsWith("Node 1 (Node (#1)/settings.xml.encrypted) is locked with a password"));
    }
}
