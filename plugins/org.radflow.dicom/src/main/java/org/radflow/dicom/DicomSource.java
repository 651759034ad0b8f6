package org.radflow.dicom;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A reader of DICOM files. Implementations are stateless and safe for use by several threads. */
public interface DicomSource {

    /**
     * Reads the wanted attributes that stand before the pixel data; the pixel data itself is only located.
     *
     * @throws DicomException if the file is not DICOM, damaged, or in an encoding that cannot be read
     */
    DicomObject open(Path file, Set<Tag> wanted) throws DicomException;

    /** The attributes of one file and the way to its pixel data, empty if it has none. */
    record DicomObject(Path file, TransferSyntax syntax, DicomDataset dataset, Optional<PixelData> pixelData) {
    }

    /** Pixel data of one file, read on demand: native, or encapsulated in fragments. Safe for use by several threads. */
    interface PixelData {

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
