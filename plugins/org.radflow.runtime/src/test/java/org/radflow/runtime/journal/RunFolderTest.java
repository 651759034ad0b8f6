package org.radflow.runtime.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final byte[] KEY = new byte[Hash.SIZE];

    private Path m_folder;

    @BeforeEach
    void name(@TempDir final Path parent) {
        m_folder = parent.resolve("run");
    }

    @Test
    void theSecondRunIsRefusedAndToldWhoRuns() throws Exception {
        try (var first = RunFolder.open(m_folder)) {
            final var refusal = assertThrows(RunningException.class, () -> RunFolder.open(m_folder));
            assertTrue(refusal.getMessage().contains("process " + ProcessHandle.current().pid() + " in " + m_folder), refusal.getMessage());
            first.journal().add(KEY, List.of(), new byte[0]);
        }
        RunFolder.open(m_folder).close();
    }

    @Test
    void whatAnEndedRunLeftIsTakenOverWithoutTheFilesThatNobodyNeeds() throws Exception {
        try (var first = RunFolder.open(m_folder)) {
            Files.writeString(first.files().resolve("1-image"), "image");
            Files.writeString(first.files().resolve("2-image"), "image without record");
            first.journal().add(KEY, List.of("1-image"), new byte[0]);
        }
        Files.writeString(m_folder.resolve("process"), "99999999\n");
        try (var second = RunFolder.open(m_folder); var files = Files.list(second.files())) {
            assertEquals(1, second.journal().size());
            assertEquals(List.of(second.files().resolve("1-image")), files.toList());
            second.discard();
        }
        assertFalse(Files.exists(m_folder));
    }

    @Test
    void aRunThatRecordedNothingLeavesNothing() throws Exception {
        RunFolder.open(m_folder).close();
        assertFalse(Files.exists(m_folder));
    }

    @Test
    void onlyOldFoldersThatNoRunHoldsAreRemoved() throws Exception {
        final var places = m_folder.toAbsolutePath().getParent();
        final var old = places.resolve("old");
        try (var run = RunFolder.open(old)) {
            run.journal().add(KEY, List.of(), new byte[0]);
            RunFolder.removeAbandoned(places, Instant.now().plusSeconds(60));
            assertTrue(Files.exists(old), "a run holds it");
        }
        RunFolder.removeAbandoned(places, Instant.now().minusSeconds(60));
        assertTrue(Files.exists(old), "it is new");
        Files.createDirectory(places.resolve("of-others"));
        RunFolder.removeAbandoned(places, Instant.now().plusSeconds(60));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(places.resolve("of-others")));
        RunFolder.removeAbandoned(places.resolve("absent"), Instant.now());
    }
}
