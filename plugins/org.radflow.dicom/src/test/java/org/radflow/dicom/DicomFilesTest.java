package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomFilesTest {

    @TempDir
    Path temp;

    @Test
    void archivesInFoldersAreUnpackedAndRemoved() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("in"));
        TestSeries.slice(0).write(folder.resolve("plain.dcm"));
        zip(folder.resolve("more.zip"), "a/1.dcm", TestSeries.slice(1).toBytes(), "a/b/2.dcm", TestSeries.slice(2).toBytes());
        List<Path> found = new ArrayList<>();
        try (DicomFiles files = new DicomFiles()) {
            found.addAll(files.of(folder));
            DicomScan scan = new DicomScan();
            found.forEach(scan::add);
            assertEquals(3, scan.result().series().get(0).load().geometry().size(2));
            assertEquals(List.of(), files.problems());
        }
        assertEquals(List.of(true, false, false), found.stream().sorted((a, b) -> a.startsWith(folder) ? -1 : 1).map(Files::exists).toList());
    }

    @Test
    void anArchiveIsAnInputByItself() throws IOException {
        Path archive = zip(temp.resolve("x.ZIP"), "1.dcm", TestSeries.slice(1).toBytes());
        try (DicomFiles files = new DicomFiles()) {
            assertEquals("1.dcm", files.of(archive).get(0).getFileName().toString());
        }
    }

    @Test
    void entriesThatLeaveTheArchiveAreRefused() throws IOException {
        for (String name : List.of("../evil.dcm", "a/../../evil.dcm", "/evil.dcm", "..\\evil.dcm")) {
            Path archive = zip(temp.resolve("slip.zip"), name, new byte[] {1});
            try (DicomFiles files = new DicomFiles()) {
                String message = assertThrows(DicomException.class, () -> files.of(archive)).getMessage();
                assertTrue(message.contains("slip.zip: zip archive: found the entry") && message.contains("expected a path within"), message);
            }
        }
        assertFalse(Files.exists(temp.resolve("evil.dcm")));
    }

    @Test
    void aBombIsRefusedAndOtherFilesAreRead() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(temp.resolve("bomb.zip")))) {
            out.putNextEntry(new ZipEntry("zeros.dcm"));
            byte[] zeros = new byte[1 << 20];
            for (int n = 0; n < 100; n++) {
                out.write(zeros);
            }
        }
        TestSeries.slice(0).write(temp.resolve("good.dcm"));
        try (DicomFiles files = new DicomFiles()) {
            assertEquals(List.of(temp.resolve("good.dcm")), files.of(temp));
            assertTrue(files.problems().get(0).reason().contains("expected less"), files.problems().toString());
        }
    }

    @Test
    void whatIsNoArchiveIsNamed() throws IOException {
        Files.writeString(temp.resolve("text.zip"), "no archive");
        try (DicomFiles files = new DicomFiles()) {
            assertEquals(List.of(), files.of(temp));
            assertTrue(files.problems().get(0).reason().contains("text.zip: cannot be read as a zip archive"), files.problems().toString());
        }
    }

    @Test
    void pathsInADirectoryFileAreNeverFollowed() throws IOException {
        Path inside = Files.createDirectory(temp.resolve("cd"));
        TestSeries.slice(0).write(temp.resolve("outside.dcm"));
        TestSeries.slice(1).write(inside.resolve("IM1"));
        Path directory = Files.write(inside.resolve("DICOMDIR"), "..\\outside.dcm".getBytes(StandardCharsets.US_ASCII));
        try (DicomFiles files = new DicomFiles()) {
            DicomScan scan = new DicomScan();
            files.of(directory).forEach(scan::add);
            assertEquals(List.of(inside.resolve("IM1").toAbsolutePath()), scan.result().series().get(0).files());
            assertEquals(List.of(), scan.result().problems());
        }
    }

    private static Path zip(Path archive, Object... namesAndBytes) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int n = 0; n < namesAndBytes.length; n += 2) {
                out.putNextEntry(new ZipEntry((String)namesAndBytes[n]));
                out.write((byte[])namesAndBytes[n + 1]);
            }
        }
        return archive;
    }
}
