package org.radflow.runtime.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {

    @TempDir
    Path m_folder;

    private Path m_target;

    @BeforeEach
    void makeOld() throws IOException {
        m_target = Files.createDirectory(m_folder.resolve("target"));
        Files.writeString(m_target.resolve("workflow.knime"), "old");
    }

    private Path makeNew() throws IOException {
        final var folder = Files.createDirectory(Replacement.temporaryFolder(m_target).resolve("new"));
        Files.writeString(folder.resolve("workflow.knime"), "new");
        return folder;
    }

    private String content() throws IOException {
        return Files.readString(m_target.resolve("workflow.knime"));
    }

    @Test
    void newFolderTakesThePlace() throws IOException {
        Replacement.move(makeNew(), m_target);
        assertEquals("new", content());
        assertFalse(Files.exists(m_folder.resolve(".target.radflow-old")));
    }

    @Test
    void whatCannotBeMovedLeavesTheOldVersion() throws Exception {
        assertThrows(IOException.class, () -> Replacement.move(m_folder.resolve("absent"), m_target));
        assertEquals("old", content());
    }

    @Test
    void anInterruptedReplacementIsTidiedUpByTheNext() throws Exception {
        makeNew();
        Files.move(m_target, m_folder.resolve(".target.radflow-old"));
        try (var files = WorkflowFiles.open(m_target)) {
            assertEquals("old", new String(files.bytes("workflow.knime")));
        }
        Replacement.move(makeNew(), m_target);
        try (var left = Files.list(m_folder)) {
            assertEquals(List.of(".target.radflow-new", "target"), left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
