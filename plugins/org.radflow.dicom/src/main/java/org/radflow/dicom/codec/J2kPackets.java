package org.radflow.dicom.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the packets of a tile in their progression order (ITU-T T.800, sections B.9, B.10 and B.12). */
final class J2kPackets {

    private static final int ALL_PASSES = 109;
    private static final int PASSES_BEFORE_BYPASS = 10;

    private static final Comparator<J2kComponent.Precinct> BY_RESOLUTION =
        Comparator.comparingInt(J2kComponent.Precinct::resolution);
    private static final Comparator<J2kComponent.Precinct> BY_COMPONENT = Comparator.comparingInt(J2kComponent.Precinct::component);
    private static final Comparator<J2kComponent.Precinct> BY_POSITION =
        Comparator.comparingInt(J2kComponent.Precinct::y).thenComparingInt(J2kComponent.Precinct::x);
    private static final Comparator<J2kComponent.Precinct> BY_NUMBER = Comparator.comparingInt(J2kComponent.Precinct::number);

    private final byte[] data;
    private final J2kParameters parameters;
    private final List<J2kComponent> components;
    private int position;

    J2kPackets(byte[] data, J2kParameters parameters, List<J2kComponent> components) {
        this.data = data;
        this.parameters = parameters;
        this.components = components;
    }

    void read() throws CodecException {
        List<J2kComponent.Precinct> precincts = new ArrayList<>();
        components.forEach(component -> precincts.addAll(component.precincts));
        precincts.sort(switch (parameters.progression) {
            case 2 -> BY_RESOLUTION.thenComparing(BY_POSITION).thenComparing(BY_COMPONENT).thenComparing(BY_NUMBER);
            case 3 -> BY_POSITION.thenComparing(BY_COMPONENT).thenComparing(BY_RESOLUTION).thenComparing(BY_NUMBER);
            case 4 -> BY_COMPONENT.thenComparing(BY_POSITION).thenComparing(BY_RESOLUTION).thenComparing(BY_NUMBER);
            default -> BY_RESOLUTION.thenComparing(BY_COMPONENT).thenComparing(BY_NUMBER);
        });
        switch (parameters.progression) {
            case 0 -> readLayers(precincts);
            case 1 -> {
                int levels = components.stream().mapToInt(component -> component.style.levels()).max().orElse(0);
                for (int r = 0; r <= levels; r++) {
                    int resolution = r;
                    readLayers(precincts.stream().filter(precinct -> precinct.resolution() == resolution).toList());
                }
            }
            default -> {
                for (J2kComponent.Precinct precinct : precincts) {
                    readLayers(List.of(precinct));
                }
            }
        }
    }

    private void readLayers(List<J2kComponent.Precinct> precincts) throws CodecException {
        for (int layer = 0; layer < parameters.layers && !precincts.isEmpty(); layer++) {
            for (J2kComponent.Precinct precinct : precincts) {
                readPacket(precinct, layer);
            }
        }
    }

    private void readPacket(J2kComponent.Precinct precinct, int layer) throws CodecException {
        if (parameters.startMarkers && marker() == 0xFF91) {
            position += 6;
        }
        J2kBits bits = new J2kBits(data, position);
        List<int[]> pieces = new ArrayList<>();
        if (bits.read() == 1) {
            for (J2kComponent.Band band : precinct.bands()) {
                for (int n = 0; n < band.blocks().length; n++) {
                    if (isIncluded(bits, band, n, layer)) {
                        readBlock(bits, band, n, pieces);
                    }
                }
            }
        }
        position = bits.end();
        if (parameters.endMarkers && marker() == 0xFF92) {
            position += 2;
        }
        for (int[] piece : pieces) {
            if (piece[1] > data.length - position) {
                throw new CodecException("JPEG 2000 packets", data.length - position + " bytes", "a block of " + piece[1]);
            }
            piece[0] = position;
            position += piece[1];
        }
    }

    private int marker() {
        return position + 1 < data.length ? (data[position] & 0xFF) << 8 | data[position + 1] & 0xFF : 0;
    }

    private static boolean isIncluded(J2kBits bits, J2kComponent.Band band, int n, int layer) throws CodecException {
        return band.blocks()[n].included ? bits.read() == 1 : band.inclusion().read(bits, n, layer + 1) >= 0;
    }

    /** Reads what a packet header says of a block: bit planes that are zero, number of passes, lengths (section B.10.5 on). */
    private void readBlock(J2kBits bits, J2kComponent.Band band, int n, List<int[]> pieces) throws CodecException {
        J2kComponent.Block block = band.blocks()[n];
        if (!block.included) {
            block.included = true;
            int limit = 1;
            while (band.zeroPlanes().read(bits, n, limit) < 0) {
                limit++;
            }
            block.zeroPlanes = limit - 1;
        }
        int passes = passes(bits);
        while (bits.read() == 1) {
            block.lengthBits++;
        }
        while (passes > 0) {
            J2kComponent.Segment segment = segment(block);
            int here = Math.min(passes, segment.mostPasses - segment.passes);
            int width = block.lengthBits + 31 - Integer.numberOfLeadingZeros(here);
            if (width > 31) {
                throw new CodecException("JPEG 2000 packets", "a length of " + width + " bits", "at most 31");
            }
            int[] piece = {0, bits.read(width)};
            segment.pieces.add(piece);
            pieces.add(piece);
            segment.passes += here;
            block.passes += here;
            passes -= here;
        }
    }

    /** The segment to which the next pass of a block belongs (section D.6 for the bypass of the coder). */
    private J2kComponent.Segment segment(J2kComponent.Block block) {
        int count = block.segments.size();
        if (count > 0) {
            J2kComponent.Segment last = block.segments.get(count - 1);
            if (last.passes < last.mostPasses) {
                return last;
            }
        }
        int style = components.get(0).style.style();
        int most = ALL_PASSES;
        if ((style & J2kParameters.Style.TERMINATE) != 0) {
            most = 1;
        } else if ((style & J2kParameters.Style.BYPASS) != 0) {
            most = count == 0 ? PASSES_BEFORE_BYPASS : count % 2 == 1 ? 2 : 1;
        }
        J2kComponent.Segment segment = new J2kComponent.Segment(most);
        block.segments.add(segment);
        return segment;
    }

    /** The number of passes, 1 to 164 (table B.4). */
    private static int passes(J2kBits bits) throws CodecException {
        if (bits.read() == 0) {
            return 1;
        }
        if (bits.read() == 0) {
            return 2;
        }
        int two = bits.read(2);
        if (two < 3) {
            return 3 + two;
        }
        int five = bits.read(5);
        return five < 31 ? 6 + five : 37 + bits.read(7);
    }
}
