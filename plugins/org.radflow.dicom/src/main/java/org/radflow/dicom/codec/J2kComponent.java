package org.radflow.dicom.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * A component of a tile: its resolutions, their subbands, precincts and code blocks (ITU-T T.800, annex B), and how they become
 * samples. Coefficients of all subbands share one plane of the tile's size, lowest resolution first.
 */
final class J2kComponent {

    private static final int MOST_BLOCKS = 1 << 19;

    /** A subband: 0 LL, 1 HL, 2 LH, 3 HH; its bounds, its place in the plane, bit planes and step of its coefficients. */
    record Subband(int kind, int[] bounds, int planeX, int planeY, int bitPlanes, double step) {
    }

    /** A code block: its bounds, and what packets say of it. */
    static final class Block {
        final Subband subband;
        final int x0;
        final int y0;
        final int x1;
        final int y1;
        boolean included;
        int zeroPlanes;
        int lengthBits = 3;
        int passes;
        final List<Segment> segments = new ArrayList<>();

        Block(Subband subband, int x0, int y0, int x1, int y1) {
            this.subband = subband;
            this.x0 = x0;
            this.y0 = y0;
            this.x1 = x1;
            this.y1 = y1;
        }
    }

    /** Passes of a block that share one run of the arithmetic coder; pieces are pairs of start and length within the packets. */
    static final class Segment {
        final int mostPasses;
        int passes;
        final List<int[]> pieces = new ArrayList<>();

        Segment(int mostPasses) {
            this.mostPasses = mostPasses;
        }
    }

    /** The blocks of one subband in a precinct. */
    record Band(Block[] blocks, J2kTagTree inclusion, J2kTagTree zeroPlanes) {
    }

    /** A precinct: its resolution, its number, where it starts on the reference grid, its blocks. */
    record Precinct(int component, int resolution, int number, int x, int y, List<Band> bands) {
    }

    final List<Precinct> precincts = new ArrayList<>();
    private final int index;
    private final int[] bounds;
    private final int precision;
    final J2kParameters.Style style;
    private final J2kParameters.Quantisation quantisation;
    private int blocks;

    J2kComponent(int index, int[] bounds, int precision, J2kParameters.Style style, J2kParameters.Quantisation quantisation)
            throws CodecException {
        this.index = index;
        this.bounds = bounds;
        this.precision = precision;
        this.style = style;
        this.quantisation = quantisation;
        for (int resolution = 0; resolution <= style.levels(); resolution++) {
            addResolution(resolution);
        }
    }

    /** Bounds of a resolution: x0, y0, x1, y1. */
    private int[] resolution(int resolution) {
        int[] at = new int[4];
        for (int n = 0; n < 4; n++) {
            at[n] = ceilShift(bounds[n], style.levels() - resolution);
        }
        return at;
    }

    private void addResolution(int resolution) throws CodecException {
        List<Subband> subbands = new ArrayList<>();
        for (int kind = resolution == 0 ? 0 : 1; kind <= (resolution == 0 ? 0 : 3); kind++) {
            subbands.add(subband(resolution, kind));
        }
        int[] at = resolution(resolution);
        if (at[2] <= at[0] || at[3] <= at[1]) {
            return;
        }
        int width = style.precincts()[resolution] & 15;
        int height = style.precincts()[resolution] >> 4;
        int firstX = at[0] >> width;
        int firstY = at[1] >> height;
        int across = ceilShift(at[2], width) - firstX;
        int down = ceilShift(at[3], height) - firstY;
        if ((long)across * down > MOST_BLOCKS) {
            throw new CodecException("JPEG 2000 tile", (long)across * down + " precincts", "at most " + MOST_BLOCKS);
        }
        int scale = style.levels() - resolution;
        for (int n = 0; n < across * down; n++) {
            int px = firstX + n % across;
            int py = firstY + n / across;
            List<Band> bands = new ArrayList<>();
            for (Subband subband : subbands) {
                bands.add(band(subband, px, py, width - Math.min(1, resolution), height - Math.min(1, resolution)));
            }
            int x = n % across == 0 ? bounds[0] : (int)Math.min(Integer.MAX_VALUE, (long)px << width + scale);
            int y = n / across == 0 ? bounds[1] : (int)Math.min(Integer.MAX_VALUE, (long)py << height + scale);
            precincts.add(new Precinct(index, resolution, n, x, y, bands));
        }
    }

    private Subband subband(int resolution, int kind) throws CodecException {
        int level = resolution == 0 ? style.levels() : style.levels() - resolution + 1;
        int[] at = new int[4];
        for (int n = 0; n < 4; n++) {
            boolean high = (kind & (n % 2 == 0 ? 1 : 2)) != 0;
            at[n] = (int)ceilShift(bounds[n] - (high ? 1L << level - 1 : 0), level);
        }
        int[] lower = resolution == 0 ? new int[4] : resolution(resolution - 1);
        int number = resolution == 0 ? 0 : 3 * (resolution - 1) + kind;
        boolean derived = quantisation.kind() == 1;
        if (!derived && number >= quantisation.exponents().length) {
            throw new CodecException("JPEG 2000 quantisation", quantisation.exponents().length + " subbands", "at least " + (number + 1));
        }
        int exponent = derived ? quantisation.exponents()[0] - style.levels() + level : quantisation.exponents()[number];
        int mantissa = quantisation.mantissas()[derived ? 0 : number];
        int gain = kind == 0 ? 0 : kind == 3 ? 2 : 1;
        double step = style.reversible() ? 1 : Math.scalb(1 + mantissa / 2048.0, precision + gain - exponent);
        return new Subband(kind, at, (kind & 1) != 0 ? lower[2] - lower[0] : 0, (kind & 2) != 0 ? lower[3] - lower[1] : 0,
            quantisation.guardBits() + exponent - 1, step);
    }

    /** The code blocks of a subband within a precinct whose size there has the given exponents. */
    private Band band(Subband subband, int px, int py, int width, int height) throws CodecException {
        int[] at = subband.bounds;
        long x0 = Math.max(at[0], (long)px << width);
        long y0 = Math.max(at[1], (long)py << height);
        long x1 = Math.min(at[2], (long)px + 1 << width);
        long y1 = Math.min(at[3], (long)py + 1 << height);
        if (x1 <= x0 || y1 <= y0) {
            return new Band(new Block[0], null, null);
        }
        int blockWidth = Math.min(style.blockWidth(), width);
        int blockHeight = Math.min(style.blockHeight(), height);
        int firstX = (int)(x0 >> blockWidth);
        int firstY = (int)(y0 >> blockHeight);
        int across = (int)ceilShift(x1, blockWidth) - firstX;
        int down = (int)ceilShift(y1, blockHeight) - firstY;
        if (blocks + (long)across * down > MOST_BLOCKS) {
            throw new CodecException("JPEG 2000 tile", "more than " + MOST_BLOCKS + " code blocks", "fewer");
        }
        blocks += across * down;
        Block[] band = new Block[across * down];
        for (int n = 0; n < band.length; n++) {
            long left = (long)(firstX + n % across) << blockWidth;
            long top = (long)(firstY + n / across) << blockHeight;
            band[n] = new Block(subband, (int)Math.max(x0, left), (int)Math.max(y0, top),
                (int)Math.min(x1, left + (1L << blockWidth)), (int)Math.min(y1, top + (1L << blockHeight)));
        }
        return new Band(band, new J2kTagTree(across, down), new J2kTagTree(across, down));
    }

    /** Decodes the blocks and transforms back. */
    J2kPlane decode(byte[] packets) throws CodecException {
        int width = bounds[2] - bounds[0];
        J2kPlane plane = J2kPlane.of(width * (bounds[3] - bounds[1]), style.reversible());
        J2kBlockDecoder decoder = new J2kBlockDecoder(packets, style.style());
        for (Precinct precinct : precincts) {
            for (Band band : precinct.bands) {
                for (Block block : band.blocks) {
                    if (block.passes > 0) {
                        write(decoder.decode(block), block, plane, width);
                    }
                }
            }
        }
        for (int resolution = 1; resolution <= style.levels(); resolution++) {
            J2kWavelet.invert(plane, width, resolution(resolution), style.reversible());
        }
        return plane;
    }

    /** Coefficients come as twice their value, with half a step added where bits below are unknown. */
    private void write(int[] coefficients, Block block, J2kPlane plane, int width) {
        Subband subband = block.subband;
        int blockWidth = block.x1 - block.x0;
        for (int y = block.y0; y < block.y1; y++) {
            int to = (subband.planeY + y - subband.bounds[1]) * width + subband.planeX + block.x0 - subband.bounds[0];
            int from = (y - block.y0) * blockWidth;
            for (int x = 0; x < blockWidth; x++) {
                int twice = coefficients[from + x];
                plane.set(to + x, style.reversible() ? twice / 2 : twice * 0.5 * subband.step);
            }
        }
    }

    private static int ceilShift(int value, int shift) {
        return (int)ceilShift((long)value, shift);
    }

    private static long ceilShift(long value, int shift) {
        return value + (1L << shift) - 1 >> shift;
    }
}
