package org.radflow.dicom.codec;

/**
 * A scan of lossless JPEG (ITU-T T.81, annex H): each sample is predicted from its left (a), upper (b) and upper left (c)
 * neighbour, and the difference from that, modulo 2^16, has a Huffman code.
 */
final class JpegLossless {

    private final JpegStream stream;
    private final JpegStream.Scan scan;
    private final int stride;

    JpegLossless(JpegStream stream, JpegStream.Scan scan) throws CodecException {
        this.stream = stream;
        this.scan = scan;
        this.stride = stream.components.length;
        if (scan.start() < 1 || scan.start() > 7) {
            throw new CodecException("JPEG lossless predictor", scan.start(), "1 to 7");
        }
        for (JpegStream.ScanComponent component : scan.components()) {
            JpegStream.Component of = stream.components[component.index()];
            if (of.horizontal() != 1 || of.vertical() != 1) {
                throw new CodecException("JPEG lossless", "subsampled components", "components of one size");
            }
            if (component.dcTable() > 3 || stream.dcTables[component.dcTable()] == null) {
                throw new CodecException("JPEG scan", "no Huffman table " + component.dcTable(), "its table");
            }
        }
    }

    void decode(int[] samples) throws CodecException {
        JpegBits bits = new JpegBits(stream.data, stream.position);
        int columns = stream.columns;
        int restartRow = 0;
        int untilRestart = stream.restartInterval;
        for (int row = 0; row < stream.rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (stream.restartInterval > 0 && untilRestart-- == 0) {
                    bits.restart();
                    untilRestart = stream.restartInterval - 1;
                    restartRow = row;
                }
                for (JpegStream.ScanComponent component : scan.components()) {
                    int at = (row * columns + column) * stride + component.index();
                    int length = stream.dcTables[component.dcTable()].decode(bits);
                    if (length > 16) {
                        throw new CodecException("JPEG lossless data", "a difference of " + length + " bits", "at most 16");
                    }
                    int difference = length == 16 ? 32768 : bits.difference(length);
                    samples[at] = prediction(samples, at, row - restartRow, column) + difference & 0xFFFF;
                }
            }
        }
        if (scan.pointTransform() > 0) {
            for (JpegStream.ScanComponent component : scan.components()) {
                for (int at = component.index(); at < samples.length; at += stride) {
                    samples[at] <<= scan.pointTransform();
                }
            }
        }
    }

    /** The first row after a restart is predicted from the left, and each first sample of a row from above. */
    private int prediction(int[] samples, int at, int rowsAbove, int column) {
        if (rowsAbove == 0) {
            return column == 0 ? 1 << stream.precision - scan.pointTransform() - 1 : samples[at - stride];
        }
        int b = samples[at - stream.columns * stride];
        if (column == 0) {
            return b;
        }
        int a = samples[at - stride];
        int c = samples[at - (stream.columns + 1) * stride];
        return switch (scan.start()) {
            case 1 -> a;
            case 2 -> b;
            case 3 -> c;
            case 4 -> a + b - c;
            case 5 -> a + (b - c >> 1);
            case 6 -> b + (a - c >> 1);
            default -> a + b >> 1;
        };
    }
}
