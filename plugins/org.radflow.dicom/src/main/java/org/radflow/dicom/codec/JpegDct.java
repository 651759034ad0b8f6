package org.radflow.dicom.codec;

/**
 * A scan of sequential JPEG with Huffman codes (ITU-T T.81, annex F): blocks of 8 x 8 coefficients of a cosine transform, inverted
 * in double precision. Components of fewer samples are repeated to full size.
 */
final class JpegDct {

    private static final int[] ZIGZAG = {0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6,
        7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55,
        62, 63};

    /** COSINE[x][u] = C(u) / 2 cos((2 x + 1) u pi / 16), C(0) = 1 / sqrt(2). */
    private static final double[][] COSINE = new double[8][8];

    static {
        for (int x = 0; x < 8; x++) {
            for (int u = 0; u < 8; u++) {
                COSINE[x][u] = (u == 0 ? Math.sqrt(0.5) : 1) / 2 * Math.cos((2 * x + 1) * u * Math.PI / 16);
            }
        }
    }

    private final JpegStream stream;
    private final JpegStream.Scan scan;
    private final int maxHorizontal;
    private final int maxVertical;
    private final int[] predictions = new int[4];
    private final double[] coefficients = new double[64];
    private final double[] halfway = new double[64];

    JpegDct(JpegStream stream, JpegStream.Scan scan) throws CodecException {
        this.stream = stream;
        this.scan = scan;
        int horizontal = 1;
        int vertical = 1;
        for (JpegStream.Component component : stream.components) {
            if (component.horizontal() < 1 || component.horizontal() > 4 || component.vertical() < 1 || component.vertical() > 4) {
                throw new CodecException("JPEG sampling factors", component.horizontal() + " x " + component.vertical(), "1 to 4");
            }
            horizontal = Math.max(horizontal, component.horizontal());
            vertical = Math.max(vertical, component.vertical());
        }
        this.maxHorizontal = horizontal;
        this.maxVertical = vertical;
        for (JpegStream.ScanComponent component : scan.components()) {
            if (component.dcTable() > 3 || component.acTable() > 3 || stream.dcTables[component.dcTable()] == null
                || stream.acTables[component.acTable()] == null
                || stream.quantisation[stream.components[component.index()].quantisation()] == null) {
                throw new CodecException("JPEG scan", "a component without Huffman or quantisation table", "its tables");
            }
        }
    }

    void decode(int[] samples) throws CodecException {
        JpegBits bits = new JpegBits(stream.data, stream.position);
        boolean interleaved = scan.components().length > 1;
        JpegStream.Component only = stream.components[scan.components()[0].index()];
        int unitsAcross = interleaved ? ceil(stream.columns, 8 * maxHorizontal)
            : ceil(ceil(stream.columns * only.horizontal(), maxHorizontal), 8);
        int unitsDown = interleaved ? ceil(stream.rows, 8 * maxVertical) : ceil(ceil(stream.rows * only.vertical(), maxVertical), 8);
        for (int unit = 0; unit < unitsAcross * unitsDown; unit++) {
            if (stream.restartInterval > 0 && unit > 0 && unit % stream.restartInterval == 0) {
                bits.restart();
                java.util.Arrays.fill(predictions, 0);
            }
            for (JpegStream.ScanComponent component : scan.components()) {
                JpegStream.Component of = stream.components[component.index()];
                int across = interleaved ? of.horizontal() : 1;
                int down = interleaved ? of.vertical() : 1;
                for (int block = 0; block < across * down; block++) {
                    readBlock(bits, component);
                    invert();
                    write(samples, component.index(), unit % unitsAcross * across + block % across,
                        unit / unitsAcross * down + block / across);
                }
            }
        }
    }

    private void readBlock(JpegBits bits, JpegStream.ScanComponent component) throws CodecException {
        int[] quantisation = stream.quantisation[stream.components[component.index()].quantisation()];
        java.util.Arrays.fill(coefficients, 0);
        int length = stream.dcTables[component.dcTable()].decode(bits);
        if (length > 16) {
            throw new CodecException("JPEG data", "a difference of " + length + " bits", "at most 16");
        }
        predictions[component.index()] += bits.difference(length);
        coefficients[0] = (double)predictions[component.index()] * quantisation[0];
        HuffmanTable table = stream.acTables[component.acTable()];
        for (int n = 1; n < 64; n++) {
            int symbol = table.decode(bits);
            int size = symbol & 15;
            if (size == 0 && symbol != 0xF0) {
                break;
            }
            n += symbol >> 4;
            if (n > 63) {
                throw new CodecException("JPEG data", "more than 64 coefficients in a block", "64");
            }
            coefficients[ZIGZAG[n]] = (double)bits.difference(size) * quantisation[n];
        }
    }

    /** The inverse cosine transform, rows and then columns. */
    private void invert() {
        for (int v = 0; v < 8; v++) {
            for (int x = 0; x < 8; x++) {
                double sum = 0;
                for (int u = 0; u < 8; u++) {
                    sum += COSINE[x][u] * coefficients[8 * v + u];
                }
                halfway[8 * v + x] = sum;
            }
        }
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 8; y++) {
                double sum = 0;
                for (int v = 0; v < 8; v++) {
                    sum += COSINE[y][v] * halfway[8 * v + x];
                }
                coefficients[8 * y + x] = sum;
            }
        }
    }

    private void write(int[] samples, int component, int blockX, int blockY) {
        JpegStream.Component of = stream.components[component];
        int max = (1 << stream.precision) - 1;
        int middle = 1 << stream.precision - 1;
        int stride = stream.components.length;
        int firstRow = ceil(8 * blockY * maxVertical, of.vertical());
        int endRow = Math.min(stream.rows, ceil(8 * (blockY + 1) * maxVertical, of.vertical()));
        int firstColumn = ceil(8 * blockX * maxHorizontal, of.horizontal());
        int endColumn = Math.min(stream.columns, ceil(8 * (blockX + 1) * maxHorizontal, of.horizontal()));
        for (int row = firstRow; row < endRow; row++) {
            int y = row * of.vertical() / maxVertical - 8 * blockY;
            for (int column = firstColumn; column < endColumn; column++) {
                int x = column * of.horizontal() / maxHorizontal - 8 * blockX;
                long value = Math.round(coefficients[8 * y + x]) + middle;
                samples[(row * stream.columns + column) * stride + component] = (int)Math.max(0, Math.min(max, value));
            }
        }
    }

    private static int ceil(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
