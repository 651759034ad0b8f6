package org.radflow.dicom;

import java.nio.ByteBuffer;
import java.nio.file.Path;
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

    /** Pixel data of one file, read on demand. */
    interface PixelData {

        /** Bytes of native pixel data, as declared by the file; -1 for compressed data, whose length is undefined. */
        long length();

        /** Whether the file ends before the declared length is reached. */
        boolean truncated();

        /**
         * Reads the first bytes of native pixel data; the buffer has the byte order of the file.
         *
         * @throws DicomException if the file holds fewer bytes
         */
        ByteBuffer read(int bytes) throws DicomException;
    }
}
