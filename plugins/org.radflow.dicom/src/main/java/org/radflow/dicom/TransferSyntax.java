package org.radflow.dicom;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Set;

/**
 * How a data set is encoded (PS3.5, section 10). Headers can be read in every encoding of still images but the deflated
 * ones; pixel data when it is native, that is not compressed.
 *
 * @param uid TransferSyntaxUID
 * @param explicitVr whether each element states its value representation
 * @param order byte order of the data set
 * @param compressed whether pixel data is encapsulated
 */
public record TransferSyntax(String uid, boolean explicitVr, ByteOrder order, boolean compressed) {

    static final TransferSyntax IMPLICIT_LITTLE_ENDIAN =
        new TransferSyntax("1.2.840.10008.1.2", false, ByteOrder.LITTLE_ENDIAN, false);
    static final TransferSyntax EXPLICIT_LITTLE_ENDIAN =
        new TransferSyntax("1.2.840.10008.1.2.1", true, ByteOrder.LITTLE_ENDIAN, false);
    static final TransferSyntax EXPLICIT_BIG_ENDIAN =
        new TransferSyntax("1.2.840.10008.1.2.2", true, ByteOrder.BIG_ENDIAN, false);

    /** JPEG, JPEG-LS, JPEG 2000, High-Throughput JPEG 2000, RLE. */
    private static final Set<String> COMPRESSED_STILL_IMAGES = Set.of("1.2.840.10008.1.2.4.50",
        "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.4.80",
        "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91", "1.2.840.10008.1.2.4.201",
        "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203", "1.2.840.10008.1.2.5");

    /** @throws DicomException naming the file and the UID of an encoding that cannot be read */
    static TransferSyntax of(Path file, String uid) throws DicomException {
        if (uid.equals(IMPLICIT_LITTLE_ENDIAN.uid)) {
            return IMPLICIT_LITTLE_ENDIAN;
        }
        if (uid.equals(EXPLICIT_LITTLE_ENDIAN.uid)) {
            return EXPLICIT_LITTLE_ENDIAN;
        }
        if (uid.equals(EXPLICIT_BIG_ENDIAN.uid)) {
            return EXPLICIT_BIG_ENDIAN;
        }
        if (COMPRESSED_STILL_IMAGES.contains(uid)) {
            return new TransferSyntax(uid, true, ByteOrder.LITTLE_ENDIAN, true);
        }
        throw new DicomException(file, Tag.TransferSyntaxUID, uid,
            "an uncompressed encoding: implicit or explicit little endian, explicit big endian");
    }
}
