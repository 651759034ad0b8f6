package org.radflow.dicom.seg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.zip.GZIPInputStream;

/** Label maps as dcmqi stores them: NRRD files of gzipped 16-bit labels after an empty line. */
final class LabelMap {

    private LabelMap() {
    }

    static byte[] anyLabel(Path file) throws IOException {
        return inside(file, label -> label > 0);
    }

    static byte[] label(Path file, int number) throws IOException {
        return inside(file, label -> label == number);
    }

    private static byte[] inside(Path file, IntPredicate accepts) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n\n") + 2;
        byte[] labels =
            new GZIPInputStream(new ByteArrayInputStream(Arrays.copyOfRange(bytes, start, bytes.length))).readAllBytes();
        ByteBuffer values = ByteBuffer.wrap(labels).order(ByteOrder.LITTLE_ENDIAN);
        byte[] inside = new byte[labels.length / 2];
        for (int n = 0; n < inside.length; n++) {
            inside[n] = (byte)(accepts.test(values.getShort()) ? 1 : 0);
        }
        return inside;
    }
}
