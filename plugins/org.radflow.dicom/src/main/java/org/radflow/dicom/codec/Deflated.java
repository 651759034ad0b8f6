package org.radflow.dicom.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflated frames (PS3.5, section A.4.12): the bytes of each frame, compressed on their own (RFC 1951, without header). */
public final class Deflated {

    private static final int LARGEST_RATIO = 1033;

    private Deflated() {
    }

    /** Gives the bytes of the frame as they would be without compression; single bits stay packed. */
    public static byte[] decode(byte[] data, FrameSize size) throws CodecException {
        if (size.bytes() > (long)LARGEST_RATIO * data.length) {
            throw new CodecException("deflated frame", data.length + " bytes", "enough for " + size.bytes() + " bytes");
        }
        byte[] cells = new byte[(int)size.bytes()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(data);
            int filled = 0;
            while (filled < cells.length) {
                int read = inflater.inflate(cells, filled, cells.length - filled);
                if (read == 0) {
                    throw new CodecException("deflated frame", filled + " bytes", cells.length);
                }
                filled += read;
            }
            return cells;
        } catch (DataFormatException e) {
            throw new CodecException("deflated frame: damaged, " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }
}
