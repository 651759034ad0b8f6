package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same slices in every encoding, written by public tools: pixels equal their checksums. Of the inverse cosine transform of lossy JPEG
 * the standard leaves the rounding open: there the largest difference from the original is compared.
 */
class TransferSyntaxTest {

    @TestFactory
    Stream<DynamicTest> pixelsHaveTheirChecksum() throws IOException {
        Path folder = Reference.folder("dicom/transfer-syntax");
        return Files.readAllLines(folder.resolve("expected.csv")).stream().skip(1).map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
            .map(row -> DynamicTest.dynamicTest(row[0], () -> check(folder.resolve(row[0]), row)));
    }

    private static void check(Path file, String[] row) throws IOException {
        int[] pixels = frames(file).integers(0);
        int difference = Integer.parseInt(row[14]);
        if (!row[1].equals(TransferSyntax.JPEG_EXTENDED)) {
            assertEquals(row[13], sha256(pixels));
        }
        int[] original = frames(file.getParent().resolveSibling("implicit-le").resolve(file.getFileName())).integers(0);
        assertEquals(difference, largestDifference(original, pixels));
    }

    private static FrameReader frames(Path file) throws DicomException {
        return FrameReader.of(new Part10Reader().open(file, Tag.HEADER));
    }

    private static int largestDifference(int[] a, int[] b) {
        assertEquals(a.length, b.length);
        int largest = 0;
        for (int n = 0; n < a.length; n++) {
            largest = Math.max(largest, Math.abs(a[n] - b[n]));
        }
        return largest;
    }

    private static String sha256(int[] pixels) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int pixel : pixels) {
            bytes.putShort((short)pixel);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
