package org.radflow.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes compressed CT series of any size in files of a few kilobytes: slice k, 4 k mm high, has the value k in all pixels. */
public final class RleSeries {

    private static final int HEADER = 64;
    private static final int LONGEST_RUN = 128;

    private RleSeries() {
    }

    /** @param uid SeriesInstanceUID, with which the names of the files start */
    public static void write(Path folder, String uid, int columns, int rows, int slices) throws IOException {
        for (int k = 0; k < slices; k++) {
            byte[] header = TestSeries.slice(k).put(Tag.SeriesInstanceUID, uid).putShorts(Tag.Columns, columns).putShorts(Tag.Rows, rows)
                .putShorts(Tag.PixelData).toBytes();
            Files.write(folder.resolve(uid + "-" + k + ".dcm"), compressed(header, frame(k, columns * rows)));
        }
    }

    /** The file with another TransferSyntaxUID of the same length, and in the place of its empty pixel data, the last 12 bytes, fragments. */
    private static byte[] compressed(byte[] file, byte[] frame) {
        String text = new String(file, 0, file.length - 12, StandardCharsets.ISO_8859_1)
            .replace(TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid() + "\0", TransferSyntax.RLE + "\0");
        ByteBuffer fragments = ByteBuffer.allocate(12 + 8 + 8 + frame.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        fragments.putShort((short)0x7FE0).putShort((short)0x0010).put((byte)'O').put((byte)'B').putShort((short)0).putInt(-1);
        fragments.putShort((short)0xFFFE).putShort((short)0xE000).putInt(0);
        fragments.putShort((short)0xFFFE).putShort((short)0xE000).putInt(frame.length).put(frame);
        fragments.putShort((short)0xFFFE).putShort((short)0xE0DD).putInt(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(fragments.array());
        return out.toByteArray();
    }

    /** A segment for each of the two bytes of a pixel, of runs of one value (PS3.5, annex G). */
    private static byte[] frame(int value, int pixels) {
        int runs = (pixels + LONGEST_RUN - 1) / LONGEST_RUN;
        ByteBuffer frame = ByteBuffer.allocate(HEADER + 4 * runs).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(2).putInt(HEADER).putInt(HEADER + 2 * runs).position(HEADER);
        for (int octet : new int[] {value >> 8, value & 0xFF}) {
            for (int n = 0; n < runs; n++) {
                frame.put((byte)(1 - LONGEST_RUN)).put((byte)octet);
            }
        }
        return frame.array();
    }
}
