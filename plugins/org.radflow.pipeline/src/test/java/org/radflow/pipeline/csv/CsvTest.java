package org.radflow.pipeline.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.pipeline.csv.ColumnType.DOUBLE;
import static org.radflow.pipeline.csv.ColumnType.INTEGER;
import static org.radflow.pipeline.csv.ColumnType.LONG;
import static org.radflow.pipeline.csv.ColumnType.STRING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    @TempDir
    Path folder;

    private Path file(final String text) throws IOException {
        return Files.write(folder.resolve("in.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void infersTheNarrowestTypeOfEachColumn() throws IOException {
        final CsvFile csv = CsvFile.open(file("\uFEFFi,l,d,code,text,none\n1,1,1,007,a,\n-2,3000000000,2.5e-3,12,,\n"), ',', Set.of());
        assertEquals(List.of("i", "l", "d", "code", "text", "none"), csv.names());
        assertEquals(List.of(INTEGER, LONG, DOUBLE, STRING, STRING, STRING), csv.types());
    }

    @Test
    void keepsQuotedDelimitersQuotesAndLineBreaks() throws IOException {
        final List<String[]> rows = new ArrayList<>();
        CsvFile.open(file("a;b\n\"x;\"\"y\"\"\nz\";2\n"), ';', Set.of()).forEachRow(rows::add);
        assertEquals(1, rows.size());
        assertArrayEquals(new String[]{"x;\"y\"\nz", "2"}, rows.get(0));
    }

    @Test
    void namesFileAndLineOfARowThatDoesNotFit() throws IOException {
        final Path file = file("a,b\n1,2\n3\n");
        final String message = assertThrows(IOException.class, () -> CsvFile.open(file, ',', Set.of())).getMessage();
        assertTrue(message.contains("in.csv, line 3: 1 fields, expected 2"), message);
    }

    @Test
    void refusesRepeatedNamesEmptyFilesAbsentFilesAndForeignEncodings() throws IOException {
        assertMessage("stands twice", file("a,a\n"));
        assertMessage("expected a header", file(""));
        assertMessage("no such file", folder.resolve("absent.csv"));
        assertMessage("not UTF-8", Files.write(folder.resolve("latin.csv"), new byte[]{'a', '\n', (byte)0xE9, '\n'}));
    }

    private static void assertMessage(final String expected, final Path file) {
        final String message = assertThrows(IOException.class, () -> CsvFile.open(file, ',', Set.of())).getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void whatWasWrittenReadsBackToTheSameBitsInAnyLocale() throws IOException {
        final Locale before = Locale.getDefault();
        final Path file = folder.resolve("sub/out.csv");
        try {
            Locale.setDefault(Locale.GERMANY);
            try (CsvOutput out = new CsvOutput(file, ',', List.of("x", "s"))) {
                out.row(Arrays.asList(0.1 + 0.2, "a,b"));
                out.row(Arrays.asList(null, null));
                out.commit();
            }
        } finally {
            Locale.setDefault(before);
        }
        final List<String[]> rows = new ArrayList<>();
        CsvFile.open(file, ',', Set.of()).forEachRow(rows::add);
        assertEquals(0.1 + 0.2, Double.parseDouble(rows.get(0)[0]));
        assertEquals("a,b", rows.get(0)[1]);
        assertArrayEquals(new String[]{null, null}, rows.get(1));
    }

    @Test
    void withoutCommitTheOldFileStaysAndNothingElseIsLeft() throws IOException {
        final Path file = file("old\n");
        try (CsvOutput out = new CsvOutput(file, ',', List.of("new"))) {
            out.row(List.of(1));
        }
        assertEquals("old\n", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        assertFalse(Files.exists(folder.resolve(".in.csv.part")));
    }

    @Test
    void rowsWithoutAnyValueAreSkipped() throws IOException {
        final List<String[]> rows = new ArrayList<>();
        CsvFile.open(file("a,b,c\n1,2,3\n,,,,\n,\n"), ',', Set.of()).forEachRow(rows::add);
        assertEquals(1, rows.size());
    }

    @Test
    void textsCanMeanThatAValueIsMissing() throws IOException {
        final CsvFile csv = CsvFile.open(file("age,sex\n61,NA\nnan,F\n"), ',', Set.of("NA", "nan"));
        assertEquals(List.of(ColumnType.INTEGER, ColumnType.STRING), csv.types());
        final List<String[]> rows = new ArrayList<>();
        csv.forEachRow(rows::add);
        assertArrayEquals(new String[] {null, "F"}, rows.get(1));
    }
}
