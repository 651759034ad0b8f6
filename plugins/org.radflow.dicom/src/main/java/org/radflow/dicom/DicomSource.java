package org.radflow.dicom;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;

/** A reader of DICOM files. Implementations are stateless and safe for use by several threads. */
public interface DicomSource {

    /**
     * Reads the wanted attributes that stand before the pixel data, those in items of wanted sequences included; the pixel data
     * itself is only located.
     *
     * @param wanted tells of the number of an attribute (group in the upper, element in the lower 16 bits) whether it is kept
     * @throws DicomException if the file is not DICOM, damaged, or in an encoding that cannot be read
     */
    DicomObject open(Path file, IntPredicate wanted) throws DicomException;

    /** Reads wanted attributes as {@link #open(Path, IntPredicate)} does. */
    default DicomObject open(Path file, Set<Tag> wanted) throws DicomException {
        return open(file, number -> {
            Tag tag = Tag.of(number);
            return tag != null && wanted.contains(tag);
        });
    }

    /** The attributes of one file and the way to its pixel data, empty if it has none. */
    record DicomObject(Path file, TransferSyntax syntax, DicomDataset dataset, Optional<PixelData> pixelData) {
    }

    /** Pixel data of one file, read on demand: native, or encapsulated in fragments. Safe for use by several threads. */
    interface PixelData {

        /**
         * Pixel data that lies in a file.
         *
         * @param number of PixelData, FloatPixelData or DoubleFloatPixelData
         * @param offset where its value starts, in the inflated data set if the file is deflated
         * @param length as the file declares it, -1 if undefined
         * @param deflated where in the file the deflated data set starts, if it is
         * @param left bytes from the offset to the end of the data set, if that is known
         */
        static PixelData inFile(Path file, int number, long offset, long length, OptionalLong deflated, OptionalLong left) {
            boolean truncated = left.isPresent() && length > left.getAsLong();
            return new FilePixelData(file, deflated, Tag.of(number), offset, length, truncated);
        }

        /** PixelData, FloatPixelData or DoubleFloatPixelData. */
        Tag tag();

        /** Bytes of native pixel data, as declared by the file; -1 for encapsulated data, whose length is undefined. */
        long length();

        /** Whether the file ends before the declared length is reached. */
        boolean truncated();

        /**
         * Fills a buffer with native pixel data, from an offset within it on, in the byte order of the file.
         *
         * @throws DicomException if the file holds fewer bytes
         */
        void read(long offset, ByteBuffer buffer) throws DicomException;

        /**
         * The items of encapsulated pixel data, the first of which is the basic offset table (PS3.5, section A.4).
         *
         * @throws DicomException if the items are damaged
         */
        List<Fragment> fragments() throws DicomException;
    }

    /** One item of encapsulated pixel data. */
    interface Fragment {

        /** Its length in bytes. */
        int length();

        /** @throws DicomException if the file can no longer be read */
        byte[] read() throws DicomException;
    }
}
