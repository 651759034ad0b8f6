package org.radflow.dicom.codec;

import java.util.Arrays;

/** The MQ arithmetic decoder (ITU-T T.800, annex C) with its 19 contexts, and raw bits where it is bypassed (section D.6). */
final class J2kArithmetic {

    /** Probability estimates (table C.2): Qe, next state after the more and after the less probable symbol, and whether to switch. */
    private static final int[] QE = {0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401, 0x1C01,
        0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201, 0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101,
        0x0AC1, 0x09C1, 0x08A1, 0x0521, 0x0441, 0x02A1, 0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005, 0x0001, 0x5601};
    private static final int[] NEXT_MORE = {1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
        28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46};
    private static final int[] NEXT_LESS = {1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 23,
        24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46};

    private static final int CONTEXTS = 19;

    private final int[] states = new int[CONTEXTS];
    private final int[] moreProbable = new int[CONTEXTS];
    private byte[] data;
    private int position;
    private int a;
    private int c;
    private int count;

    /** Contexts as they are at the start (table D.7). */
    void reset() {
        Arrays.fill(states, 0);
        Arrays.fill(moreProbable, 0);
        states[0] = 4;
        states[17] = 3;
        states[18] = 46;
    }

    void start(byte[] segment, boolean raw) {
        this.data = segment;
        this.position = 0;
        this.count = 0;
        this.c = 0;
        if (!raw) {
            c = at(0) << 16;
            nextByte();
            c <<= 7;
            count -= 7;
            a = 0x8000;
        }
    }

    int decode(int context) {
        int state = states[context];
        int qe = QE[state];
        int symbol = moreProbable[context];
        a -= qe;
        boolean lower = c >>> 16 < qe;
        if (!lower) {
            c -= qe << 16;
            if ((a & 0x8000) != 0) {
                return symbol;
            }
        }
        boolean less = lower != a < qe;
        if (lower) {
            a = qe;
        }
        if (less) {
            symbol = 1 - symbol;
            if (state == 0 || state == 6 || state == 14) {
                moreProbable[context] = symbol;
            }
            states[context] = NEXT_LESS[state];
        } else {
            states[context] = NEXT_MORE[state];
        }
        do {
            if (count == 0) {
                nextByte();
            }
            a <<= 1;
            c <<= 1;
            count--;
        } while ((a & 0x8000) == 0);
        return symbol;
    }

    /** A bit that is not coded; a byte after FF has 7. */
    int rawBit() {
        if (count == 0) {
            count = c == 0xFF ? 7 : 8;
            c = at(position++);
        }
        return c >> --count & 1;
    }

    private void nextByte() {
        if (at(position) == 0xFF) {
            if (at(position + 1) > 0x8F) {
                c += 0xFF00;
                count = 8;
            } else {
                position++;
                c += at(position) << 9;
                count = 7;
            }
        } else {
            position++;
            c += at(position) << 8;
            count = 8;
        }
    }

    /** Ones follow the end of a segment. */
    private int at(int index) {
        return index < data.length ? data[index] & 0xFF : 0xFF;
    }
}
