package org.radflow.dicom.codec;

import java.util.Arrays;

/**
 * Decodes code blocks of JPEG 2000 (ITU-T T.800, annex D): bit plane by bit plane in three passes, significance propagation,
 * magnitude refinement and cleanup, in stripes of four rows.
 */
final class J2kBlockDecoder {

    private static final int SIGNIFICANT = 1 << 12;
    private static final int REFINED = 1 << 13;
    private static final int VISITED = 1 << 14;
    private static final int NEIGHBOURS = 0xFF;
    /** Neighbours that are significant: diagonal ones in bits 0 to 3, then above, right, below, left; signs of the last four in 8 to 11. */
    private static final int NORTH = 1 << 4;
    private static final int EAST = 1 << 5;
    private static final int SOUTH = 1 << 6;
    private static final int WEST = 1 << 7;
    private static final int SIGN = 4;
    private static final int SOUTH_EAST = 1;
    private static final int SOUTH_WEST = 1 << 1;
    private static final int NORTH_WEST = 1 << 2;
    private static final int NORTH_EAST = 1 << 3;
    private static final int SOUTHERN = SOUTH | SOUTH_EAST | SOUTH_WEST;

    private static final int FIRST_SIGN = 9;
    private static final int FIRST_REFINEMENT = 14;
    private static final int RUN = 17;
    private static final int UNIFORM = 18;
    private static final int MOST_PLANES = 30;

    /** Contexts of significance (table D.1) by kind of subband and neighbours. */
    private static final byte[][] SIGNIFICANCE = new byte[4][256];

    static {
        for (int kind = 0; kind < 4; kind++) {
            for (int flags = 0; flags < 256; flags++) {
                int diagonal = Integer.bitCount(flags & 15);
                int vertical = Integer.bitCount(flags & (NORTH | SOUTH));
                int horizontal = Integer.bitCount(flags & (EAST | WEST));
                SIGNIFICANCE[kind][flags] = (byte)(kind == 3 ? ofHh(diagonal, horizontal + vertical)
                    : kind == 1 ? ofOther(vertical, horizontal, diagonal) : ofOther(horizontal, vertical, diagonal));
            }
        }
    }

    private final byte[] packets;
    private final int style;
    private final J2kArithmetic coder = new J2kArithmetic();
    private int width;
    private int height;
    private int stride;
    private int[] flags = new int[0];
    private int[] values = new int[0];
    private byte[] contexts;
    private boolean raw;

    J2kBlockDecoder(byte[] packets, int style) {
        this.packets = packets;
        this.style = style;
    }

    private static int ofOther(int along, int across, int diagonal) {
        if (along == 2) {
            return 8;
        }
        if (along == 1) {
            return across > 0 ? 7 : diagonal > 0 ? 6 : 5;
        }
        return across > 0 ? 2 + across : Math.min(2, diagonal);
    }

    private static int ofHh(int diagonal, int others) {
        return switch (diagonal) {
            case 0 -> Math.min(2, others);
            case 1 -> 3 + Math.min(2, others);
            case 2 -> others > 0 ? 7 : 6;
            default -> 8;
        };
    }

    /** Twice the coefficients of a block, row by row, with half of the last bit plane added to those that are not zero; overwritten next time. */
    int[] decode(J2kComponent.Block block) throws CodecException {
        width = block.x1 - block.x0;
        height = block.y1 - block.y0;
        stride = width + 2;
        flags = new int[stride * (height + 2)];
        values = new int[width * height];
        contexts = SIGNIFICANCE[block.subband.kind()];
        int plane = block.subband.bitPlanes() - block.zeroPlanes;
        if (plane > MOST_PLANES || (block.passes + 2) / 3 > Math.max(0, plane)) {
            throw new CodecException("JPEG 2000 block", block.passes + " passes in " + plane + " bit planes",
                "at most " + MOST_PLANES + " planes, and three passes for each but the first");
        }
        coder.reset();
        int pass = 2;
        int done = 0;
        for (J2kComponent.Segment segment : block.segments) {
            raw = (style & J2kParameters.Style.BYPASS) != 0 && done >= 10 && pass < 2;
            coder.start(join(segment), raw);
            for (int n = 0; n < segment.passes; n++, done++) {
                switch (pass) {
                    case 0 -> propagate(plane);
                    case 1 -> refine(plane);
                    default -> cleanUp(plane);
                }
                if ((style & J2kParameters.Style.RESET) != 0) {
                    coder.reset();
                }
                pass = pass == 2 ? 0 : pass + 1;
                plane -= pass == 0 ? 1 : 0;
            }
        }
        return values;
    }

    private byte[] join(J2kComponent.Segment segment) {
        int length = segment.pieces.stream().mapToInt(piece -> piece[1]).sum();
        byte[] joined = new byte[length];
        int at = 0;
        for (int[] piece : segment.pieces) {
            System.arraycopy(packets, piece[0], joined, at, piece[1]);
            at += piece[1];
        }
        return joined;
    }

    private void propagate(int plane) {
        for (int top = 0; top < height; top += 4) {
            int bottom = Math.min(height, top + 4);
            for (int x = 0; x < width; x++) {
                for (int y = top; y < bottom; y++) {
                    int at = (y + 1) * stride + x + 1;
                    int neighbours = neighbours(at, y);
                    if ((flags[at] & SIGNIFICANT) == 0 && (neighbours & NEIGHBOURS) != 0) {
                        int bit = raw ? coder.rawBit() : coder.decode(contexts[neighbours & NEIGHBOURS]);
                        if (bit == 1) {
                            becomeSignificant(at, x, y, plane, neighbours);
                        }
                        flags[at] |= VISITED;
                    }
                }
            }
        }
    }

    private void refine(int plane) {
        int half = 1 << plane >> 1;
        for (int top = 0; top < height; top += 4) {
            int bottom = Math.min(height, top + 4);
            for (int x = 0; x < width; x++) {
                for (int y = top; y < bottom; y++) {
                    int at = (y + 1) * stride + x + 1;
                    if ((flags[at] & (SIGNIFICANT | VISITED)) != SIGNIFICANT) {
                        continue;
                    }
                    int context = (flags[at] & REFINED) != 0 ? FIRST_REFINEMENT + 2
                        : (neighbours(at, y) & NEIGHBOURS) != 0 ? FIRST_REFINEMENT + 1 : FIRST_REFINEMENT;
                    int bit = raw ? coder.rawBit() : coder.decode(context);
                    int value = values[y * width + x];
                    int change = bit == 1 ? half : -half;
                    values[y * width + x] = value < 0 ? value - change : value + change;
                    flags[at] |= REFINED;
                }
            }
        }
    }

    private void cleanUp(int plane) throws CodecException {
        for (int top = 0; top < height; top += 4) {
            int bottom = Math.min(height, top + 4);
            for (int x = 0; x < width; x++) {
                int y = top;
                boolean found = false;
                if (bottom - top == 4 && isQuiet(x, top)) {
                    if (coder.decode(RUN) == 0) {
                        continue;
                    }
                    y += coder.decode(UNIFORM) << 1 | coder.decode(UNIFORM);
                    found = true;
                }
                for (; y < bottom; y++) {
                    int at = (y + 1) * stride + x + 1;
                    int neighbours = neighbours(at, y);
                    if (found || (flags[at] & (SIGNIFICANT | VISITED)) == 0
                        && coder.decode(contexts[neighbours & NEIGHBOURS]) == 1) {
                        becomeSignificant(at, x, y, plane, neighbours);
                    }
                    found = false;
                }
            }
        }
        for (int at = 0; at < flags.length; at++) {
            flags[at] &= ~VISITED;
        }
        if ((style & J2kParameters.Style.SEGMENTATION) != 0) {
            int symbol = coder.decode(UNIFORM) << 3 | coder.decode(UNIFORM) << 2 | coder.decode(UNIFORM) << 1 | coder.decode(UNIFORM);
            if (symbol != 0xA) {
                throw new CodecException("JPEG 2000 segmentation symbol", symbol, 0xA);
            }
        }
    }

    /** Whether a column of a stripe and all its neighbours are still zero. */
    private boolean isQuiet(int x, int top) {
        int all = 0;
        for (int y = top; y < top + 4; y++) {
            int at = (y + 1) * stride + x + 1;
            all |= neighbours(at, y) & NEIGHBOURS | flags[at] & (SIGNIFICANT | VISITED);
        }
        return all == 0;
    }

    /** The flags of a sample; where contexts are vertically causal, without the next stripe. */
    private int neighbours(int at, int y) {
        boolean causal = (style & J2kParameters.Style.CAUSAL) != 0 && (y & 3) == 3;
        return causal ? flags[at] & ~SOUTHERN & ~(SOUTH << SIGN) : flags[at];
    }

    /** Reads the sign (section D.3.2) and tells the neighbours. */
    private void becomeSignificant(int at, int x, int y, int plane, int neighbours) {
        int sign;
        if (raw) {
            sign = coder.rawBit();
        } else {
            int horizontal = contribution(neighbours, EAST, WEST);
            int vertical = contribution(neighbours, NORTH, SOUTH);
            boolean flipped = horizontal < 0 || horizontal == 0 && vertical < 0;
            int context = FIRST_SIGN + Math.abs(horizontal) * 3 + (horizontal < 0 ? -vertical : horizontal == 0 ? Math.abs(vertical) : vertical);
            sign = coder.decode(context) ^ (flipped ? 1 : 0);
        }
        int magnitude = (1 << plane) + (1 << plane >> 1);
        values[y * width + x] = sign == 1 ? -magnitude : magnitude;
        flags[at] |= SIGNIFICANT;
        flags[at - stride - 1] |= SOUTH_EAST;
        flags[at - stride + 1] |= SOUTH_WEST;
        flags[at + stride - 1] |= NORTH_EAST;
        flags[at + stride + 1] |= NORTH_WEST;
        flags[at - stride] |= SOUTH | sign * SOUTH << SIGN;
        flags[at + stride] |= NORTH | sign * NORTH << SIGN;
        flags[at - 1] |= EAST | sign * EAST << SIGN;
        flags[at + 1] |= WEST | sign * WEST << SIGN;
    }

    private static int contribution(int flags, int one, int other) {
        int sum = 0;
        for (int side : new int[] {one, other}) {
            sum += (flags & side) == 0 ? 0 : (flags & side << SIGN) == 0 ? 1 : -1;
        }
        return Integer.signum(sum);
    }
}
