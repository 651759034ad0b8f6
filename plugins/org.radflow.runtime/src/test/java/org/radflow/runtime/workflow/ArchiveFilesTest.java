package org.radflow.runtime.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.TestWorkflow;

class ArchiveFilesTest {

    @TempDir
    Path m_folder;

    private final TestWorkflow m_workflow = new TestWorkflow().node(1, TestNodes::make);

    private String refusal(final Path archive) {
        return assertThrows(LoadException.class, () -> TestWorkflow.load(m_workflow.catalog(), archive)).getMessage();
    }

    @Test
    void workflowIsLoadedFromAnArchive() throws Exception {
        final var workflow =
            TestWorkflow.load(m_workflow.catalog(), m_workflow.zipTo(m_folder.resolve("test.knwf")));
        assertEquals("Node (#1)", workflow.nodes().get(0).toString());
    }

    @Test
    void truncatedArchiveIsRefused() throws Exception {
        final var archive = m_workflow.zipTo(m_folder.resolve("test.knwf"));
        final var bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length - 30));
        assertTrue(refusal(archive).startsWith(archive + " is not a complete ZIP archive: "), refusal(archive));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "test/../../evil", "/etc/evil", "C:/evil", "test\\..\\..\\evil"})
    void entriesOutsideOfTheArchiveAreRefused(final String name) throws Exception {
        final var files = new LinkedHashMap<String, byte[]>();
        m_workflow.files().forEach((file, content) -> files.put(file, content.getBytes(StandardCharsets.UTF_8)));
        files.put(name, new byte[1]);
        final var archive = TestWorkflow.zip(m_folder.resolve("test.knwf"), files);
        assertEquals(archive + " has an entry that points outside of the archive: " + name, refusal(archive));
    }

    @Test
    void bombIsRefused() throws Exception {
        final var archive =
            TestWorkflow.zip(m_folder.resolve("test.knwf"), Map.of("workflow.knime", new byte[32 << 20]));
        assertTrue(refusal(archive).contains("unpacks to more than"), refusal(archive));
    }

    @Test
    void archiveWithoutWorkflowIsRefused() throws Exception {
        final var archive = TestWorkflow.zip(m_folder.resolve("test.knwf"), Map.of("readme", new byte[1]));
        assertEquals("No workflow in " + archive + ": it holds no workflow.knime", refusal(archive));
    }
}
