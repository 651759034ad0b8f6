package org.radflow.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.imageio.ImageIO;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Damaged frames end soon, in samples or in a {@link CodecException}. */
class CodecDamageTest {

    private static final List<String> JPEG = List.of(CodecOptionsTest.LOSSLESS_1, CodecOptionsTest.LOSSLESS_7, CodecOptionsTest.JPEG_LS_BY_LINE,
        CodecOptionsTest.JPEG_LS_BY_SAMPLE, baseline());
    private static final List<String> JPEG_2000 = List.of(CodecOptionsTest.JPEG_2000_ALL_STYLES, CodecOptionsTest.JPEG_2000_TILES,
        CodecOptionsTest.JPEG_2000_LAYERS, CodecOptionsTest.JPEG_2000_BY_POSITION);

    @Property(tries = 3000)
    void jpegWithOtherBytes(@ForAll("jpeg") String hex, @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 9999) Integer> places,
            @ForAll byte value) {
        byte[] data = damaged(hex, places, value);
        decode(() -> Jpeg.decode(data, size(3)), () -> Jpeg.decode(data, size(1)));
    }

    @Property(tries = 2000)
    void jpeg2000WithOtherBytes(@ForAll("jpeg2000") String hex, @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 9999) Integer> places,
            @ForAll byte value) {
        byte[] data = damaged(hex, places, value);
        decode(() -> Jpeg2000.decode(data, size(3)), () -> Jpeg2000.decode(data, size(1)));
    }

    @Property(tries = 500)
    void cutOff(@ForAll("all") String hex, @ForAll @IntRange(max = 9999) int length) {
        byte[] whole = HexFormat.of().parseHex(hex);
        byte[] data = Arrays.copyOf(whole, length % whole.length);
        decode(() -> Jpeg.decode(data, size(1)), () -> Jpeg2000.decode(data, size(1)));
    }

    @Property(tries = 500)
    void noise(@ForAll byte[] data) {
        FrameSize size = new FrameSize(5, 7, 1, 16);
        decode(() -> Rle.decode(data, size), () -> Deflated.decode(data, size));
    }

    @Provide
    Arbitrary<String> jpeg() {
        return Arbitraries.of(JPEG);
    }

    @Provide
    Arbitrary<String> jpeg2000() {
        return Arbitraries.of(JPEG_2000);
    }

    @Provide
    Arbitrary<String> all() {
        return Arbitraries.oneOf(jpeg(), jpeg2000());
    }

    private interface Decoding {
        Object decode() throws IOException;
    }

    private static void decode(Decoding... decodings) {
        for (Decoding decoding : decodings) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                try {
                    decoding.decode();
                } catch (IOException e) {
                    assertEquals(CodecException.class, e.getClass());
                }
            });
        }
    }

    private static byte[] damaged(String hex, List<Integer> places, byte value) {
        byte[] data = HexFormat.of().parseHex(hex);
        for (int n = 0; n < places.size(); n++) {
            data[places.get(n) % data.length] = (byte)(value + 77 * n);
        }
        return data;
    }

    private static FrameSize size(int samples) {
        return new FrameSize(9, 13, samples, 8);
    }

    private static String baseline() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(13, 9, BufferedImage.TYPE_BYTE_GRAY), "jpeg", out);
            return HexFormat.of().formatHex(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
