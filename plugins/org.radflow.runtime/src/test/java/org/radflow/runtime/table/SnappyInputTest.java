package org.radflow.runtime.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks worked out by hand from the description of the format. */
class SnappyInputTest {

    private static byte[] bytes(final String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @Test
    void literalsAndCopies() throws IOException {
        // 11 bytes; literal of 3 "abc"; copy of 4 from 3 before (one-byte offset); copy of 4 from 7 before (two-byte offset)
        assertArrayEquals("abcabcaabca".getBytes(StandardCharsets.US_ASCII), SnappyInput.decompress(bytes("0b 08 616263 01 03 0e 0700")));
    }

    @Test
    void framedBlocksFollowEachOther() throws IOException {
        final var in = new SnappyInput(new ByteArrayInputStream(
            bytes("82 534e41505059 00 00000001 00000001 00000003 01 00 61 00000004 02 04 6263")));
        assertEquals("abc", new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0b 08 6162", "04 01 01", "04 08 616263", "02 08 616263", "ffffffff7f 00 61", ""})
    void brokenBlocksAreRefused(final String hex) {
        assertThrows(IOException.class, () -> SnappyInput.decompress(bytes(hex)));
    }

    @Test
    void anotherFormatIsRefused() {
        assertThrows(IOException.class, () -> new SnappyInput(new ByteArrayInputStream(bytes("1f8b0800"))));
    }
}
