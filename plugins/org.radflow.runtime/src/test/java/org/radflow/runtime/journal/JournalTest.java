package org.radflow.runtime.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path m_folder;

    private Path m_file;

    @BeforeEach
    void writeTwoRecords() throws IOException {
        m_file = m_folder.resolve("journal");
        try (var journal = new Journal(m_file)) {
            journal.add(key(1), List.of("1-image", "2-ümlaut"), new byte[]{7, 8});
            journal.add(key(2), List.of(), new byte[]{9});
        }
    }

    private static byte[] key(final int value) {
        final var key = new byte[Hash.SIZE];
        Arrays.fill(key, (byte)value);
        return key;
    }

    @Test
    void aLaterRunFindsWhatWasAdded() throws IOException {
        try (var journal = new Journal(m_file)) {
            assertEquals(2, journal.size());
            assertArrayEquals(new byte[]{7, 8}, journal.find(key(1)).orElseThrow());
            assertArrayEquals(new byte[]{9}, journal.find(key(2)).orElseThrow());
            assertTrue(journal.find(key(3)).isEmpty());
            assertTrue(journal.needs("2-ümlaut") && !journal.needs("2-umlaut"));
        }
    }

    @Test
    void aTornLastRecordIsDroppedAtEveryLength() throws IOException {
        final var whole = Files.readAllBytes(m_file);
        final var last = 2 * Integer.BYTES + Hash.SIZE + Integer.BYTES + 1;
        for (var length = whole.length - last; length < whole.length; length++) {
            Files.write(m_file, Arrays.copyOf(whole, length));
            try (var journal = new Journal(m_file)) {
                assertEquals(1, journal.size(), "cut to " + length + " bytes");
                journal.add(key(3), List.of(), new byte[]{5});
            }
            try (var journal = new Journal(m_file)) {
                assertArrayEquals(new byte[]{5}, journal.find(key(3)).orElseThrow());
            }
        }
    }

    @Test
    void aChangedBitEndsTheReading() throws IOException {
        final var whole = Files.readAllBytes(m_file);
        for (var at = "RADFLOW journal 1\n".length(); at < whole.length; at++) {
            final var changed = whole.clone();
            changed[at] ^= 1;
            Files.write(m_file, changed);
            try (var journal = new Journal(m_file)) {
                assertTrue(journal.size() < 2, "byte " + at);
            }
        }
    }

    @Test
    void anotherFileIsBegunAnew() throws IOException {
        Files.writeString(m_file, "something else", StandardOpenOption.TRUNCATE_EXISTING);
        try (var journal = new Journal(m_file)) {
            assertEquals(0, journal.size());
            journal.add(key(1), List.of(), new byte[0]);
        }
        try (var journal = new Journal(m_file)) {
            assertEquals(1, journal.size());
        }
    }
}
