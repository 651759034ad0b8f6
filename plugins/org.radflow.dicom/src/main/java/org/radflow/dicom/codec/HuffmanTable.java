package org.radflow.dicom.codec;

import java.util.Arrays;

/** A Huffman table of JPEG (ITU-T T.81, annex C and section F.2.2.3): codes of up to 16 bits in order of their length. */
final class HuffmanTable {

    private static final int SHORT = 9;

    private final int[] firstCode = new int[18];
    private final int[] firstIndex = new int[18];
    private final int[] counts;
    private final byte[] symbols;
    /** For each start of {@value #SHORT} bits: length of its code << 8 | symbol, -1 for longer codes. */
    private final int[] shortCodes = new int[1 << SHORT];

    /**
     * @param counts number of codes of each length from 1 to 16
     * @param symbols their symbols
     */
    HuffmanTable(int[] counts, byte[] symbols) throws CodecException {
        this.counts = counts;
        this.symbols = symbols;
        Arrays.fill(shortCodes, -1);
        int code = 0;
        int index = 0;
        for (int length = 1; length <= 16; length++) {
            firstCode[length] = code;
            firstIndex[length] = index;
            if (code + counts[length] > 1 << length) {
                throw new CodecException("Huffman table", "too many codes of " + length + " bits", "at most " + ((1 << length) - code));
            }
            for (int n = 0; n < counts[length]; n++, code++, index++) {
                if (length <= SHORT) {
                    int shift = SHORT - length;
                    Arrays.fill(shortCodes, code << shift, code + 1 << shift, length << 8 | symbols[index] & 0xFF);
                }
            }
            code <<= 1;
        }
    }

    /** The next symbol. */
    int decode(JpegBits bits) throws CodecException {
        int known = shortCodes[bits.peek(SHORT)];
        if (known >= 0) {
            bits.skip(known >> 8);
            return known & 0xFF;
        }
        int start = bits.peek(16);
        for (int length = SHORT + 1; length <= 16; length++) {
            int code = (start >> 16 - length) - firstCode[length];
            if (code >= 0 && code < counts[length]) {
                bits.skip(length);
                return symbols[firstIndex[length] + code] & 0xFF;
            }
        }
        throw new CodecException("JPEG data", "bits that are no code", "one of the Huffman table");
    }
}
