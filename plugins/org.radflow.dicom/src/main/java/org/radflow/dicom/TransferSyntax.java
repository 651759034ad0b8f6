package org.radflow.dicom;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a data set is encoded (PS3.5, section 10). Data sets can be read in every encoding of still images; which compressed
 * pixel data can be decoded, {@link FrameReader} says.
 *
 * @param uid TransferSyntaxUID
 * @param explicitVr whether each element states its value representation
 * @param order byte order of the data set
 * @param compressed whether pixel data is encapsulated, frame by frame
 * @param deflated whether the data set as a whole is deflated
 */
public record TransferSyntax(String uid, boolean explicitVr, ByteOrder order, boolean compressed, boolean deflated) {

    static final TransferSyntax IMPLICIT_LITTLE_ENDIAN =
        new TransferSyntax("1.2.840.10008.1.2", false, ByteOrder.LITTLE_ENDIAN, false, false);
    static final TransferSyntax EXPLICIT_LITTLE_ENDIAN =
        new TransferSyntax("1.2.840.10008.1.2.1", true, ByteOrder.LITTLE_ENDIAN, false, false);
    static final TransferSyntax EXPLICIT_BIG_ENDIAN =
        new TransferSyntax("1.2.840.10008.1.2.2", true, ByteOrder.BIG_ENDIAN, false, false);
    static final TransferSyntax DEFLATED =
        new TransferSyntax("1.2.840.10008.1.2.1.99", true, ByteOrder.LITTLE_ENDIAN, false, true);

    static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";
    static final String JPEG_EXTENDED = "1.2.840.10008.1.2.4.51";
    static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57";
    static final String JPEG_LOSSLESS_SV1 = "1.2.840.10008.1.2.4.70";
    static final String JPEG_LS = "1.2.840.10008.1.2.4.80";
    static final String JPEG_LS_NEAR_LOSSLESS = "1.2.840.10008.1.2.4.81";
    static final String JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90";
    static final String JPEG_2000 = "1.2.840.10008.1.2.4.91";
    static final String RLE = "1.2.840.10008.1.2.5";
    static final String DEFLATED_FRAMES = "1.2.840.10008.1.2.8.1";

    /** Encapsulated still images, by UID. The last six can be read but for their pixels. */
    private static final Map<String, String> COMPRESSED = Map.ofEntries(Map.entry(JPEG_BASELINE, "JPEG baseline"),
        Map.entry(JPEG_EXTENDED, "JPEG extended"), Map.entry(JPEG_LOSSLESS, "JPEG lossless"),
        Map.entry(JPEG_LOSSLESS_SV1, "JPEG lossless, first-order prediction"), Map.entry(JPEG_LS, "JPEG-LS lossless"),
        Map.entry(JPEG_LS_NEAR_LOSSLESS, "JPEG-LS near-lossless"), Map.entry(JPEG_2000_LOSSLESS, "JPEG 2000 lossless"),
        Map.entry(JPEG_2000, "JPEG 2000"), Map.entry(RLE, "RLE"), Map.entry(DEFLATED_FRAMES, "deflated frames"),
        Map.entry("1.2.840.10008.1.2.4.110", "JPEG XL lossless"), Map.entry("1.2.840.10008.1.2.4.111", "JPEG XL recompression"),
        Map.entry("1.2.840.10008.1.2.4.112", "JPEG XL"),
        Map.entry("1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000 lossless"),
        Map.entry("1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000 RPCL"),
        Map.entry("1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000"));

    /** @throws DicomException naming the file and the UID of an encoding that cannot be read */
    public static TransferSyntax of(Path file, String uid) throws DicomException {
        for (TransferSyntax syntax : new TransferSyntax[] {IMPLICIT_LITTLE_ENDIAN, EXPLICIT_LITTLE_ENDIAN, EXPLICIT_BIG_ENDIAN,
            DEFLATED}) {
            if (syntax.uid.equals(uid)) {
                return syntax;
            }
        }
        if (COMPRESSED.containsKey(uid)) {
            return new TransferSyntax(uid, true, ByteOrder.LITTLE_ENDIAN, true, false);
        }
        throw new DicomException(file, Tag.TransferSyntaxUID, uid,
            "an encoding of still images: native, deflated, RLE, JPEG, JPEG-LS or JPEG 2000");
    }

    /** UID and, for compressed encodings, name. */
    @Override
    public String toString() {
        return COMPRESSED.containsKey(uid) ? uid + " (" + COMPRESSED.get(uid) + ")" : uid;
    }
}
