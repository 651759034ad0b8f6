package org.radflow.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fragments hold which frame (PS3.5, section A.4): one each, or as the basic or extended offset table says, or, where
 * there is none, a new frame at each fragment that starts with a JPEG or JPEG 2000 image.
 */
final class EncapsulatedFrames {

    private static final int ITEM_HEADER = 8;
    private static final int JPEG_START = 0xFFD8;
    private static final int JPEG_2000_START = 0xFF4F;

    private final DicomDataset dataset;
    private final List<List<DicomSource.Fragment>> frames;

    private EncapsulatedFrames(DicomDataset dataset, List<List<DicomSource.Fragment>> frames) {
        this.dataset = dataset;
        this.frames = frames;
    }

    static EncapsulatedFrames of(DicomDataset dataset, DicomSource.PixelData pixelData, int count) throws DicomException {
        List<DicomSource.Fragment> items = pixelData.fragments();
        if (items.isEmpty()) {
            throw dataset.problem(Tag.PixelData, "no items", "an offset table and " + count + " frame(s)");
        }
        List<DicomSource.Fragment> fragments = items.subList(1, items.size());
        if (fragments.size() < count) {
            throw dataset.problem(Tag.PixelData, fragments.size() + " fragments", "at least one for each of " + count + " frames");
        }
        List<List<DicomSource.Fragment>> frames = new ArrayList<>();
        if (count == 1) {
            frames.add(fragments);
        } else if (fragments.size() == count) {
            fragments.forEach(fragment -> frames.add(List.of(fragment)));
        } else {
            List<Integer> starts = starts(dataset, items.get(0), fragments);
            if (starts.size() != count) {
                throw dataset.problem(Tag.PixelData, fragments.size() + " fragments with the start of " + starts.size() + " frames",
                    count + " (NumberOfFrames)");
            }
            for (int n = 0; n < count; n++) {
                frames.add(fragments.subList(starts.get(n), n + 1 < count ? starts.get(n + 1) : fragments.size()));
            }
        }
        return new EncapsulatedFrames(dataset, frames);
    }

    /** The compressed bytes of a frame. */
    byte[] frame(int frame) throws DicomException {
        List<DicomSource.Fragment> fragments = frames.get(frame);
        long length = fragments.stream().mapToLong(DicomSource.Fragment::length).sum();
        if (length > Integer.MAX_VALUE - 8) {
            throw dataset.problem(Tag.PixelData, length + " bytes", "less than 2^31 bytes for one frame");
        }
        if (fragments.size() == 1) {
            return fragments.get(0).read();
        }
        ByteBuffer joined = ByteBuffer.allocate((int)length);
        for (DicomSource.Fragment fragment : fragments) {
            joined.put(fragment.read());
        }
        return joined.array();
    }

    /** Indices of the fragments that start a frame. */
    private static List<Integer> starts(DicomDataset dataset, DicomSource.Fragment basicTable,
            List<DicomSource.Fragment> fragments) throws DicomException {
        Set<Long> offsets = new HashSet<>();
        if (basicTable.length() > 0) {
            ByteBuffer table = ByteBuffer.wrap(basicTable.read()).order(ByteOrder.LITTLE_ENDIAN);
            while (table.remaining() >= 4) {
                offsets.add(table.getInt() & 0xFFFF_FFFFL);
            }
        } else {
            for (double offset : dataset.numbers(Tag.ExtendedOffsetTable)) {
                offsets.add((long)offset);
            }
        }
        List<Integer> starts = new ArrayList<>();
        long position = 0;
        for (int n = 0; n < fragments.size(); n++) {
            boolean start = offsets.isEmpty() ? startsImage(fragments.get(n)) : offsets.contains(position);
            if (start) {
                starts.add(n);
            }
            position += ITEM_HEADER + fragments.get(n).length();
        }
        return starts;
    }

    private static boolean startsImage(DicomSource.Fragment fragment) throws DicomException {
        byte[] bytes = fragment.read();
        int marker = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return marker == JPEG_START || marker == JPEG_2000_START;
    }
}
