package org.radflow.dicom.codec;

import java.util.Arrays;

/**
 * The marker segments of a JPEG or JPEG-LS image (ITU-T T.81, annex B; T.87, annex C), read one after the other: tables and the
 * header of the frame are kept until a scan starts.
 */
final class JpegStream {

    static final int BASELINE = 0xC0;
    static final int EXTENDED = 0xC1;
    static final int LOSSLESS = 0xC3;
    static final int JPEG_LS = 0xF7;

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FIRST_MARKER = 0xC0;
    private static final int FIRST_RESTART = 0xD0;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int START_OF_SCAN = 0xDA;
    private static final int QUANTISATION_TABLES = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int JPEG_LS_EXTENSION = 0xF8;

    /** A component of the frame: identifier, sampling factors, quantisation table. */
    record Component(int id, int horizontal, int vertical, int quantisation) {
    }

    /** A component of a scan: its index in the frame, its tables; for JPEG-LS the first is a mapping table. */
    record ScanComponent(int index, int dcTable, int acTable) {
    }

    /** The scan header; for lossless JPEG {@code start} is the predictor, for JPEG-LS NEAR, and {@code end} the interleave mode. */
    record Scan(ScanComponent[] components, int start, int end, int pointTransform) {
    }

    final byte[] data;
    int position;
    int frameType;
    int precision;
    int rows;
    int columns;
    Component[] components;
    int restartInterval;
    final int[][] quantisation = new int[4][];
    final HuffmanTable[] dcTables = new HuffmanTable[4];
    final HuffmanTable[] acTables = new HuffmanTable[4];
    /** MAXVAL, T1, T2, T3 and RESET of JPEG-LS; 0 stands for the default. */
    int[] presets = new int[5];

    JpegStream(byte[] data) throws CodecException {
        this.data = data;
        if (nextMarker() != START_OF_IMAGE) {
            throw new CodecException("JPEG image", "another start", "marker FFD8");
        }
    }

    /** Reads up to the data of the next scan; null at the end of the image. */
    Scan nextScan() throws CodecException {
        for (int marker = nextMarker(); marker != END_OF_IMAGE; marker = nextMarker()) {
            int length = position + 2 > data.length ? 0 : unsignedShort(position);
            int end = position + length;
            if (length < 2 || end > data.length) {
                throw new CodecException("JPEG segment " + hex(marker), "a length of " + length + " bytes",
                    "a segment within the " + data.length + " bytes of the frame");
            }
            position += 2;
            try {
                Scan scan = segment(marker, end);
                position = end;
                if (scan != null) {
                    return scan;
                }
            } catch (ArrayIndexOutOfBoundsException e) {
                throw new CodecException("JPEG segment " + hex(marker) + ": damaged", e);
            }
        }
        return null;
    }

    private Scan segment(int marker, int end) throws CodecException {
        switch (marker) {
            case HUFFMAN_TABLES -> huffmanTables(end);
            case QUANTISATION_TABLES -> quantisationTables(end);
            case RESTART_INTERVAL -> restartInterval = unsignedShort(position);
            case JPEG_LS_EXTENSION -> extension();
            case START_OF_SCAN -> {
                return scan();
            }
            default -> {
                if (marker == JPEG_LS || marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 && marker != 0xCC) {
                    frame(marker);
                }
            }
        }
        return null;
    }

    private void frame(int marker) throws CodecException {
        if (frameType != 0) {
            throw new CodecException("JPEG image", "a second frame", "one");
        }
        frameType = marker;
        precision = data[position] & 0xFF;
        rows = unsignedShort(position + 1);
        columns = unsignedShort(position + 3);
        components = new Component[data[position + 5] & 0xFF];
        for (int n = 0; n < components.length; n++) {
            int at = position + 6 + 3 * n;
            components[n] = new Component(data[at], data[at + 1] >> 4 & 15, data[at + 1] & 15, data[at + 2] & 3);
        }
        if (components.length < 1 || components.length > 4 || precision < 2 || precision > 16) {
            throw new CodecException("JPEG frame", components.length + " components of " + precision + " bits",
                "1 to 4 of 2 to 16 bits");
        }
    }

    private Scan scan() throws CodecException {
        if (components == null) {
            throw new CodecException("JPEG image", "a scan without frame header", "the header first");
        }
        ScanComponent[] chosen = new ScanComponent[data[position++] & 0xFF];
        if (chosen.length < 1 || chosen.length > components.length) {
            throw new CodecException("JPEG scan", chosen.length + " components", "1 to " + components.length);
        }
        for (int n = 0; n < chosen.length; n++, position += 2) {
            int id = data[position];
            int index = 0;
            while (index < components.length && components[index].id != id) {
                index++;
            }
            if (index == components.length) {
                throw new CodecException("JPEG scan", "component " + id, "one of the frame");
            }
            chosen[n] = new ScanComponent(index, data[position + 1] >> 4 & 15, data[position + 1] & 15);
        }
        return new Scan(chosen, data[position] & 0xFF, data[position + 1] & 0xFF, data[position + 2] & 15);
    }

    private void huffmanTables(int end) throws CodecException {
        while (position < end) {
            int target = data[position++];
            int[] counts = new int[17];
            int total = 0;
            for (int length = 1; length <= 16; length++) {
                counts[length] = data[position++] & 0xFF;
                total += counts[length];
            }
            HuffmanTable table = new HuffmanTable(counts, Arrays.copyOfRange(data, position, position + total));
            ((target & 0x10) == 0 ? dcTables : acTables)[target & 3] = table;
            position += total;
        }
    }

    private void quantisationTables(int end) {
        while (position < end) {
            int target = data[position++];
            boolean wide = (target & 0xF0) != 0;
            int[] table = new int[64];
            for (int n = 0; n < 64; n++) {
                table[n] = wide ? unsignedShort(position) : data[position] & 0xFF;
                position += wide ? 2 : 1;
            }
            quantisation[target & 3] = table;
        }
    }

    private void extension() throws CodecException {
        int id = data[position];
        if (id != 1) {
            throw new CodecException("JPEG-LS extension", id, "1 (coding parameters); mapping tables are not read");
        }
        for (int n = 0; n < 5; n++) {
            presets[n] = unsignedShort(position + 1 + 2 * n);
        }
    }

    /** The next marker; fill bytes before it are skipped, and so is what is left of a scan. The end may lack its own. */
    private int nextMarker() throws CodecException {
        while (position + 1 < data.length) {
            int marker = data[position + 1] & 0xFF;
            if (data[position] == (byte)0xFF && marker >= FIRST_MARKER && marker != 0xFF && (marker & 0xF8) != FIRST_RESTART) {
                position += 2;
                return marker;
            }
            position++;
        }
        if (components == null) {
            throw new CodecException("JPEG image", "its end", "a frame header");
        }
        return END_OF_IMAGE;
    }

    private int unsignedShort(int at) {
        return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    }

    private static String hex(int marker) {
        return "FF" + Integer.toHexString(marker).toUpperCase(java.util.Locale.ROOT);
    }
}
