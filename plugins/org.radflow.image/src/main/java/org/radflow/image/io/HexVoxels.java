package org.radflow.image.io;

import java.io.IOException;
import java.io.InputStream;

/** Bytes written as pairs of hexadecimal digits; white space anywhere. */
final class HexVoxels extends DecodedStream {


    HexVoxels(final InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        final int high = digit();
        final int low = high < 0 ? -1 : digit();
        return low < 0 ? -1 : high << 4 | low;
    }

    private int digit() throws IOException {
        int c = in.read();
        while (c >= 0 && c <= ' ') {
            c = in.read();
        }
        final int digit = c < 0 ? -1 : Character.digit(c, 16);
        if (c >= 0 && digit < 0) {
            throw new MalformedVoxelException("a digit of the voxels is character " + c + ", expected 0 to 9 or A to F");
        }
        return digit;
    }
}
