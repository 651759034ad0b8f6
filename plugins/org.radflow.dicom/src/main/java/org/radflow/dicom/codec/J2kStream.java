package org.radflow.dicom.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The marker segments of a JPEG 2000 codestream (ITU-T T.800, annex A). */
final class J2kStream {

    private static final int START_OF_CODESTREAM = 0xFF4F;
    private static final int SIZE = 0xFF51;
    private static final int CODING_STYLE = 0xFF52;
    private static final int CODING_STYLE_COMPONENT = 0xFF53;
    private static final int QUANTISATION = 0xFF5C;
    private static final int QUANTISATION_COMPONENT = 0xFF5D;
    private static final int START_OF_TILE_PART = 0xFF90;
    private static final int START_OF_DATA = 0xFF93;
    private static final int END_OF_CODESTREAM = 0xFFD9;
    private static final Map<Integer, String> REFUSED = Map.of(0xFF5E, "a region of interest (RGN)", 0xFF5F,
        "changes of the progression order (POC)", 0xFF60, "packed packet headers (PPM)", 0xFF61, "packed packet headers (PPT)",
        0xFF50, "capabilities beyond part 1 (CAP)");
    private static final int LARGEST_TILE_COUNT = 65535;

    /** A component: bits and sign of its samples. */
    record Component(int precision, boolean signed) {
    }

    /** Receives the packets of a tile. */
    interface TileReader {
        void read(J2kParameters.OfTile parameters, byte[] packets) throws CodecException;
    }

    final Component[] components;
    private final byte[] data;
    private int position;
    private final long[] size = new long[8];
    private final J2kParameters main;

    J2kStream(byte[] data) throws CodecException {
        this.data = data;
        this.position = codestream();
        if (unsignedShort(position) != START_OF_CODESTREAM || unsignedShort(position + 2) != SIZE) {
            throw new CodecException("JPEG 2000 image", "another start", "markers FF4F FF51");
        }
        int at = position + 8;
        for (int n = 0; n < 8; n++, at += 4) {
            size[n] = (long)unsignedShort(at) << 16 | unsignedShort(at + 2);
        }
        this.components = new Component[unsignedShort(at)];
        at += 2;
        for (int n = 0; n < components.length; n++, at += 3) {
            components[n] = new Component((data[at] & 0x7F) + 1, data[at] < 0);
            if (data[at + 1] != 1 || data[at + 2] != 1 || components[n].precision > 31) {
                throw new CodecException("JPEG 2000 component " + (n + 1), components[n].precision + " bits, subsampling "
                    + data[at + 1] + " x " + data[at + 2], "at most 31 bits without subsampling");
            }
        }
        check();
        position += 4 + unsignedShort(position + 4);
        this.main = new J2kParameters(components.length);
        readHeader(main, START_OF_TILE_PART);
    }

    int columns() {
        return (int)(size[0] - size[2]);
    }

    int rows() {
        return (int)(size[1] - size[3]);
    }

    int largestPrecision() {
        return Arrays.stream(components).mapToInt(Component::precision).max().orElse(0);
    }

    /** Where a tile lies: x0, y0, x1, y1 on the reference grid, whose origin is not that of the image. */
    int[] tile(int index) {
        long across = tilesAcross();
        long x = size[6] + index % across * size[4];
        long y = size[7] + index / across * size[5];
        return new int[] {(int)Math.max(x, size[2]), (int)Math.max(y, size[3]), (int)Math.min(x + size[4], size[0]),
            (int)Math.min(y + size[5], size[1])};
    }

    int originX() {
        return (int)size[2];
    }

    int originY() {
        return (int)size[3];
    }

    /** Hands out each tile with its packets joined. */
    void readTiles(TileReader reader) throws CodecException {
        Map<Integer, J2kParameters.OfTile> tiles = new TreeMap<>();
        Map<Integer, byte[]> packets = new TreeMap<>();
        while (position + 1 < data.length && unsignedShort(position) == START_OF_TILE_PART) {
            int start = position;
            int tile = unsignedShort(position + 4);
            long length = (long)unsignedShort(position + 6) << 16 | unsignedShort(position + 8);
            long end = length == 0 ? data.length : start + length;
            if (end > data.length || end < start + 12) {
                throw new CodecException("JPEG 2000 tile " + tile, data.length - start + " bytes", length);
            }
            position += 12;
            J2kParameters.OfTile parameters = tiles.computeIfAbsent(tile, index -> new J2kParameters.OfTile(index, main.copy()));
            readHeader(parameters.parameters(), START_OF_DATA);
            position += 2;
            if (position > end) {
                throw new CodecException("Header of JPEG 2000 tile " + tile, position - start + " bytes", "at most " + length);
            }
            byte[] part = Arrays.copyOfRange(data, position, (int)end);
            packets.merge(tile, part, J2kStream::join);
            position = (int)end;
        }
        long count = tilesAcross() * ((size[1] - size[7] + size[5] - 1) / size[5]);
        if (tiles.size() != count) {
            throw new CodecException("JPEG 2000 image", tiles.size() + " tiles", count);
        }
        for (Map.Entry<Integer, J2kParameters.OfTile> tile : tiles.entrySet()) {
            reader.read(tile.getValue(), packets.remove(tile.getKey()));
        }
    }

    private long tilesAcross() {
        return (size[0] - size[6] + size[4] - 1) / size[4];
    }

    private void check() throws CodecException {
        boolean ordered = size[2] < size[0] && size[3] < size[1] && size[4] > 0 && size[5] > 0 && size[6] <= size[2]
            && size[7] <= size[3] && size[6] + size[4] > size[2] && size[7] + size[5] > size[3];
        if (!ordered || size[0] > Integer.MAX_VALUE || size[1] > Integer.MAX_VALUE || components.length == 0) {
            throw new CodecException("JPEG 2000 size", Arrays.toString(size), "an image within its tiles");
        }
        long tiles = tilesAcross() * ((size[1] - size[7] + size[5] - 1) / size[5]);
        if (tiles > LARGEST_TILE_COUNT) {
            throw new CodecException("JPEG 2000 image", tiles + " tiles", "at most " + LARGEST_TILE_COUNT);
        }
    }

    /** Reads marker segments up to the given marker, which is left. */
    private void readHeader(J2kParameters parameters, int last) throws CodecException {
        for (int marker = unsignedShort(position); marker != last; marker = unsignedShort(position)) {
            if (marker == END_OF_CODESTREAM || REFUSED.containsKey(marker) || marker < 0xFF00) {
                throw new CodecException("JPEG 2000 image", REFUSED.getOrDefault(marker, "marker " + Integer.toHexString(marker)),
                    "an image without");
            }
            int length = unsignedShort(position + 2);
            int at = position + 4;
            int end = position + 2 + length;
            switch (marker) {
                case CODING_STYLE -> parameters.codingStyle(data, at, end);
                case CODING_STYLE_COMPONENT -> parameters.codingStyleOfComponent(data, at, end);
                case QUANTISATION -> parameters.quantisation(data, at, end);
                case QUANTISATION_COMPONENT -> parameters.quantisationOfComponent(data, at, end);
                default -> { }
            }
            position = end;
        }
    }

    /** Where the codestream starts: at once, or in the box jp2c of a JP2 file (annex I). */
    private int codestream() throws CodecException {
        int at = 0;
        while (at + 8 <= data.length && unsignedShort(at) != START_OF_CODESTREAM) {
            long length = (long)unsignedShort(at) << 16 | unsignedShort(at + 2);
            if (unsignedShort(at + 4) == 0x6A70 && unsignedShort(at + 6) == 0x3263) {
                return at + (length == 1 ? 16 : 8);
            }
            if (length < 8 || at + length > data.length) {
                break;
            }
            at += (int)length;
        }
        return at;
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    private int unsignedShort(int at) {
        return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    }
}
