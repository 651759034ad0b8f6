package org.radflow.dicom.seg;

import java.io.ByteArrayOutputStream;

/** Frames of single bits, packed one after the other from the lowest bit of each byte on, across the ends of frames (PS3.5, section 8.2). */
final class BitFrames {

    private final int count;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int open;
    private int used;

    /** @param count pixels of a frame */
    BitFrames(int count) {
        this.count = count;
    }

    /** Adds the frame of these voxels, from an offset on, unless all of them are 0. */
    boolean addIfAny(byte[] voxels, int offset) {
        int sum = 0;
        for (int n = offset; n < offset + count; n++) {
            sum |= voxels[n];
        }
        if (sum == 0) {
            return false;
        }
        for (int n = offset; n < offset + count; n++) {
            open |= voxels[n] << used++;
            if (used == 8) {
                bytes.write(open);
                open = 0;
                used = 0;
            }
        }
        return true;
    }

    /** All frames; the bits after the last one are 0. */
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes.toByteArray());
        if (used > 0) {
            all.write(open);
        }
        return all.toByteArray();
    }
}
