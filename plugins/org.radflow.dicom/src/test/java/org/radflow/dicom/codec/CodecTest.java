package org.radflow.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

/** Decoders on small frames; the reference data has the large ones. */
class CodecTest {

    /** PackBits of PS3.5, annex G: a run of three, two literal bytes; then the low bytes of the cells. */
    @Test
    void rleJoinsTheBytesOfCells() throws IOException {
        byte[] high = {-2, 1, 1, 2, 3};
        byte[] low = {4, 10, 11, 12, 13, 14};
        byte[] data = ByteBuffer.allocate(64 + high.length + low.length).order(ByteOrder.LITTLE_ENDIAN).putInt(2).putInt(64)
            .putInt(64 + high.length).position(64).put(high).put(low).array();
        byte[] cells = Rle.decode(data, new FrameSize(1, 5, 1, 16));
        assertArrayEquals(new byte[] {10, 1, 11, 1, 12, 1, 13, 2, 14, 3}, cells);
    }

    @Test
    void rleThatEndsEarlyIsRefused() {
        byte[] data = ByteBuffer.allocate(66).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(64).position(64).put((byte)-1).put((byte)5).array();
        assertMessage("RLE segment: found its end after 2 bytes, expected 9", () -> Rle.decode(data, new FrameSize(3, 3, 1, 8)));
    }

    /** The example of ITU-T T.87, annex H: 4 x 4 samples of 8 bits. */
    @Test
    void jpegLsExampleOfTheStandard() throws IOException {
        byte[] data = HexFormat.of().parseHex("ffd8fff7000b0800040004010111" + "00" + "ffda0008010100000000"
            + "c000006c80208e01c000005740" + "00006ee6000001bc18000005d80000" + "9160ffd9");
        int[] samples = Jpeg.decode(data, new FrameSize(4, 4, 1, 8));
        assertArrayEquals(new int[] {0, 0, 90, 74, 68, 50, 43, 205, 64, 145, 145, 145, 100, 145, 145, 145}, samples);
    }

    /** Against the JPEG reader and writer of Java. */
    @Test
    void baselineJpegAgreesWithJava() throws IOException {
        BufferedImage image = new BufferedImage(21, 19, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < 19; y++) {
            for (int x = 0; x < 21; x++) {
                raster.setSample(x, y, 0, 40 + 7 * x + 3 * y);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        WritableRaster expected = ImageIO.read(new java.io.ByteArrayInputStream(out.toByteArray())).getRaster();
        int[] samples = Jpeg.decode(out.toByteArray(), new FrameSize(19, 21, 1, 8));
        for (int n = 0; n < samples.length; n++) {
            assertEquals(expected.getSample(n % 21, n / 21, 0), samples[n], 1);
        }
    }

    @Test
    void anotherSizeIsNamed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 9, BufferedImage.TYPE_BYTE_GRAY), "jpeg", out);
        assertMessage("size of the compressed frame: found 9 rows x 8 columns, expected 16 x 16",
            () -> Jpeg.decode(out.toByteArray(), new FrameSize(16, 16, 1, 8)));
    }

    @Test
    void sizesThatFewBytesCannotHoldAreRefused() {
        byte[] data = HexFormat.of().parseHex("ffd8fff7000b08ffffffff01011100ffda0008010100000000ffd9");
        assertMessage("frame of 65535 x 65535: found 27 bytes", () -> Jpeg.decode(data, new FrameSize(65535, 65535, 1, 8)));
    }

    @Test
    void progressiveJpegIsRefusedByName() {
        byte[] data = HexFormat.of().parseHex("ffd8ffc2000b080001000101011100ffda0008010100003f00ffd9");
        assertMessage("JPEG process: found SOF2", () -> Jpeg.decode(data, new FrameSize(1, 1, 1, 8)));
    }

    @Test
    void textIsNoImage() {
        byte[] text = "not an image, not at all, whatever it says".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThrows(CodecException.class, () -> Jpeg.decode(text, new FrameSize(4, 4, 1, 8)));
        assertThrows(CodecException.class, () -> Jpeg2000.decode(text, new FrameSize(4, 4, 1, 8)));
        assertThrows(CodecException.class, () -> Deflated.decode(text, new FrameSize(4, 4, 1, 8)));
        assertThrows(CodecException.class, () -> Rle.decode(text, new FrameSize(4, 4, 1, 8)));
    }

    private interface Decoding {
        Object decode() throws IOException;
    }

    private static void assertMessage(String expected, Decoding decoding) {
        String message = assertThrows(CodecException.class, decoding::decode).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
