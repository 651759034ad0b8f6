package org.radflow.features.roi;

/** An array of whole numbers from 0, with one, two or four bytes for each as the largest needs. Initially 0. Thread-safe for readers. */
public final class CompactArray {

    private static final int BYTE = 0xff;

    /** One of the three is not null. */
    private final byte[] bytes;
    private final char[] chars;
    private final int[] ints;

    /** @param largest largest number that will be written */
    public CompactArray(int length, int largest) {
        bytes = largest <= BYTE ? new byte[length] : null;
        chars = largest > BYTE && largest <= Character.MAX_VALUE ? new char[length] : null;
        ints = largest > Character.MAX_VALUE ? new int[length] : null;
    }

    /** Copies length numbers, the first of which is here at the index, to target[at..]. */
    public void read(int index, int length, int[] target, int at) {
        if (bytes != null) {
            for (int n = 0; n < length; n++) {
                target[at + n] = bytes[index + n] & BYTE;
            }
        } else if (chars != null) {
            for (int n = 0; n < length; n++) {
                target[at + n] = chars[index + n];
            }
        } else {
            System.arraycopy(ints, index, target, at, length);
        }
    }

    /** Copies length numbers from source[at..] to the index here. */
    public void write(int index, int length, int[] source, int at) {
        if (bytes != null) {
            for (int n = 0; n < length; n++) {
                bytes[index + n] = (byte) source[at + n];
            }
        } else if (chars != null) {
            for (int n = 0; n < length; n++) {
                chars[index + n] = (char) source[at + n];
            }
        } else {
            System.arraycopy(source, at, ints, index, length);
        }
    }
}
