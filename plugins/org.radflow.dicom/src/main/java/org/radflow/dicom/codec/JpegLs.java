package org.radflow.dicom.codec;

/**
 * A scan of JPEG-LS, lossless and near-lossless (ITU-T T.87; M. Weinberger, G. Seroussi, G. Sapiro: The LOCO-I lossless image
 * compression algorithm, IEEE Trans. Image Process. 9:1309-1324, 2000): a sample is predicted from its left (a), upper (b),
 * upper left (c) and upper right (d) neighbours, and its error has a Golomb code whose parameter follows the local gradients;
 * flat stretches are runs. Names of variables are those of T.87.
 */
final class JpegLs {

    private static final int[] J = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final int CONTEXTS = 365;
    private static final int LARGEST_CORRECTION = 127;
    private static final int LEAST_CORRECTION = -128;

    private final JpegStream stream;
    private final JpegStream.Scan scan;
    private final JpegLsBits bits;
    private final int stride;
    private final int near;
    private final int maxval;
    private final int range;
    private final int qbpp;
    private final int limit;
    private final int t1;
    private final int t2;
    private final int t3;
    private final int reset;

    /** Sums of the contexts, the last two of which are those of interrupted runs; see section A.2 of T.87. */
    private final int[] a = new int[CONTEXTS + 2];
    private final int[] b = new int[CONTEXTS];
    private final int[] c = new int[CONTEXTS];
    private final int[] n = new int[CONTEXTS + 2];
    private final int[] nn = new int[2];
    private final int[] runIndex;

    JpegLs(JpegStream stream, JpegStream.Scan scan) throws CodecException {
        this.stream = stream;
        this.scan = scan;
        this.bits = new JpegLsBits(stream.data, stream.position);
        this.stride = stream.components.length;
        this.near = scan.start();
        this.maxval = stream.presets[0] > 0 ? stream.presets[0] : (1 << stream.precision) - 1;
        this.range = (maxval + 2 * near) / (2 * near + 1) + 1;
        this.qbpp = bitsFor(range);
        int bpp = Math.max(2, bitsFor(maxval + 1));
        this.limit = 2 * (bpp + Math.max(8, bpp));
        this.reset = stream.presets[4] > 0 ? stream.presets[4] : 64;
        int factor = (Math.min(maxval, 4095) + 128) / 256;
        boolean wide = maxval >= 128;
        int small = wide ? 1 : Math.max(1, 256 / (maxval + 1));
        int lowest1 = wide ? factor * (3 - 2) + 2 : Math.max(2, 3 / small);
        int lowest2 = wide ? factor * (7 - 3) + 3 : Math.max(3, 7 / small);
        int lowest3 = wide ? factor * (21 - 4) + 4 : Math.max(4, 21 / small);
        this.t1 = threshold(stream.presets[1], lowest1 + 3 * near, near + 1);
        this.t2 = threshold(stream.presets[2], lowest2 + 5 * near, t1);
        this.t3 = threshold(stream.presets[3], lowest3 + 7 * near, t2);
        this.runIndex = new int[stride];
        check();
        java.util.Arrays.fill(a, Math.max(2, (range + 32) / 64));
        java.util.Arrays.fill(n, 1);
    }

    private void check() throws CodecException {
        if (stream.restartInterval != 0) {
            throw new CodecException("JPEG-LS restart interval", stream.restartInterval, "0");
        }
        if (scan.end() > 2 || scan.end() == 0 && scan.components().length > 1) {
            throw new CodecException("JPEG-LS interleave mode", scan.end(), "0 for one component, 1 or 2 for several");
        }
        if (maxval >= 1 << 16 || near > Math.min(255, maxval / 2)) {
            throw new CodecException("JPEG-LS", "MAXVAL " + maxval + " and NEAR " + near, "MAXVAL below 2^16 and NEAR at most half of it");
        }
        for (JpegStream.ScanComponent component : scan.components()) {
            if (component.dcTable() != 0 || component.acTable() != 0) {
                throw new CodecException("JPEG-LS scan", "a mapping table", "none");
            }
        }
    }

    private int threshold(int preset, int byDefault, int least) {
        return preset > 0 ? preset : byDefault > maxval || byDefault < least ? least : byDefault;
    }

    private static int bitsFor(int values) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, values - 1));
    }

    /** Lines are decoded between two columns that hold the neighbours beyond the edges (section A.2.1). */
    void decode(int[] samples) throws CodecException {
        int width = stream.columns;
        int lines = scan.components().length;
        int[][] above = new int[lines][width + 2];
        int[][] line = new int[lines][width + 2];
        for (int row = 0; row < stream.rows; row++) {
            for (int k = 0; k < lines; k++) {
                above[k][width + 1] = above[k][width];
                line[k][0] = above[k][1];
            }
            if (scan.end() == 2 && lines > 1) {
                decodePixels(line, above);
            } else {
                for (int k = 0; k < lines; k++) {
                    decodeLine(line[k], above[k], k);
                }
            }
            for (int k = 0; k < lines; k++) {
                int at = row * width * stride + scan.components()[k].index();
                for (int x = 1; x <= width; x++, at += stride) {
                    samples[at] = line[k][x] << scan.pointTransform();
                }
            }
            int[][] swap = above;
            above = line;
            line = swap;
        }
    }

    private void decodeLine(int[] x, int[] above, int component) throws CodecException {
        int width = stream.columns;
        for (int at = 1; at <= width; at++) {
            int d1 = above[at + 1] - above[at];
            int d2 = above[at] - above[at - 1];
            int d3 = above[at - 1] - x[at - 1];
            if (Math.abs(d1) > near || Math.abs(d2) > near || Math.abs(d3) > near) {
                x[at] = regular(x[at - 1], above[at], above[at - 1], d1, d2, d3);
                continue;
            }
            int end = at + runLength(width + 1 - at, component);
            for (int run = x[at - 1]; at < end; at++) {
                x[at] = run;
            }
            if (at <= width) {
                x[at] = interruption(x[at - 1], above[at], component);
            }
        }
    }

    /** Interleaved by sample: runs are of pixels, whose samples are all flat. */
    private void decodePixels(int[][] x, int[][] above) throws CodecException {
        int width = stream.columns;
        for (int at = 1; at <= width; at++) {
            boolean flat = true;
            for (int k = 0; k < x.length && flat; k++) {
                flat = Math.abs(above[k][at + 1] - above[k][at]) <= near && Math.abs(above[k][at] - above[k][at - 1]) <= near
                    && Math.abs(above[k][at - 1] - x[k][at - 1]) <= near;
            }
            int start = at;
            int end = flat ? at + runLength(width + 1 - at, 0) : at;
            for (int k = 0; k < x.length; k++) {
                java.util.Arrays.fill(x[k], start, end, x[k][start - 1]);
                if (end <= width) {
                    x[k][end] = flat ? interruptionOfPixel(x[k][end - 1], above[k][end])
                        : regular(x[k][at - 1], above[k][at], above[k][at - 1], above[k][at + 1] - above[k][at],
                            above[k][at] - above[k][at - 1], above[k][at - 1] - x[k][at - 1]);
                }
            }
            if (flat && end <= width && runIndex[0] > 0) {
                runIndex[0]--;
            }
            at = end;
        }
    }

    /** Regular mode (sections A.3 to A.6). */
    private int regular(int ra, int rb, int rc, int d1, int d2, int d3) throws CodecException {
        int q = 81 * gradient(d1) + 9 * gradient(d2) + gradient(d3);
        int sign = q < 0 ? -1 : 1;
        q = Math.abs(q);
        int predicted = rc >= Math.max(ra, rb) ? Math.min(ra, rb) : rc <= Math.min(ra, rb) ? Math.max(ra, rb) : ra + rb - rc;
        predicted = clip(predicted + sign * c[q]);
        int k = golombParameter(a[q], n[q]);
        int mapped = bits.golomb(k, limit, qbpp);
        int error = (mapped & 1) == 0 ? mapped >> 1 : -(mapped + 1 >> 1);
        if (near == 0 && k == 0 && 2 * b[q] <= -n[q]) {
            error = -error - 1;
        }
        update(q, error);
        return reconstruct(predicted, sign * error);
    }

    private void update(int q, int error) {
        b[q] += error * (2 * near + 1);
        a[q] += Math.abs(error);
        if (n[q] == reset) {
            a[q] >>= 1;
            b[q] >>= 1;
            n[q] >>= 1;
        }
        n[q]++;
        if (b[q] <= -n[q]) {
            b[q] = Math.max(b[q] + n[q], 1 - n[q]);
            c[q] = Math.max(c[q] - 1, LEAST_CORRECTION);
        } else if (b[q] > 0) {
            b[q] = Math.min(b[q] - n[q], 0);
            c[q] = Math.min(c[q] + 1, LARGEST_CORRECTION);
        }
    }

    /** The length of a run of at most {@code left} samples (section A.7.1). */
    private int runLength(int left, int component) throws CodecException {
        int length = 0;
        while (bits.read(1) == 1) {
            int block = 1 << J[runIndex[component]];
            if (length + block <= left) {
                length += block;
                runIndex[component] = Math.min(31, runIndex[component] + 1);
            } else {
                return left;
            }
            if (length == left) {
                return left;
            }
        }
        length += bits.read(J[runIndex[component]]);
        if (length >= left) {
            throw new CodecException("JPEG-LS data", "a run beyond the end of its line", "a run within it");
        }
        return length;
    }

    /** The sample that ends a run (section A.7.2). */
    private int interruption(int ra, int rb, int component) throws CodecException {
        boolean same = Math.abs(ra - rb) <= near;
        int value = interruption(ra, rb, same, component);
        runIndex[component] = Math.max(0, runIndex[component] - 1);
        return value;
    }

    /** Several samples end a run of pixels together, all of them in the context of different neighbours. */
    private int interruptionOfPixel(int ra, int rb) throws CodecException {
        return interruption(ra, rb, false, 0);
    }

    private int interruption(int ra, int rb, boolean same, int component) throws CodecException {
        int type = same ? 1 : 0;
        int q = CONTEXTS + type;
        int predicted = same ? ra : rb;
        int sign = !same && ra > rb ? -1 : 1;
        int k = golombParameter(same ? a[q] + (n[q] >> 1) : a[q], n[q]);
        int mapped = bits.golomb(k, limit - J[runIndex[component]] - 1, qbpp);
        int map = mapped + type & 1;
        int size = mapped + type + 1 >> 1;
        boolean negative = (k != 0 || 2 * nn[type] >= n[q]) == (map != 0);
        int error = negative ? -size : size;
        if (error < 0) {
            nn[type]++;
        }
        a[q] += mapped + 1 - type >> 1;
        if (n[q] == reset) {
            a[q] >>= 1;
            n[q] >>= 1;
            nn[type] >>= 1;
        }
        n[q]++;
        return reconstruct(predicted, sign * error);
    }

    private static int golombParameter(int sum, int count) {
        int k = 0;
        while (k < 24 && count << k < sum) {
            k++;
        }
        return k;
    }

    /** Prediction and error, modulo RANGE and within 0 to MAXVAL (section A.4.5). */
    private int reconstruct(int predicted, int error) {
        int step = 2 * near + 1;
        int value = predicted + error * step;
        if (value < -near) {
            value += range * step;
        } else if (value > maxval + near) {
            value -= range * step;
        }
        return clip(value);
    }

    private int clip(int value) {
        return Math.max(0, Math.min(maxval, value));
    }

    private int gradient(int d) {
        int size = Math.abs(d);
        int level = size <= near ? 0 : size < t1 ? 1 : size < t2 ? 2 : size < t3 ? 3 : 4;
        return d < 0 ? -level : level;
    }
}
