package org.radflow.dicom.seg;

import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Tag;

/**
 * What pixels mean: SegmentationType and, of fractions, MaximumFractionalValue, which is a probability or occupancy of 1.
 *
 * @param maximum of fractions; 1 otherwise
 */
record SegmentPixels(String type, int maximum) {

    private static final String BINARY = "BINARY";
    private static final String FRACTIONAL = "FRACTIONAL";
    private static final String LABEL_MAP = "LABELMAP";

    static SegmentPixels of(DicomDataset dataset) throws DicomException {
        String type = dataset.requiredText(Tag.SegmentationType);
        return switch (type) {
            case BINARY, LABEL_MAP -> new SegmentPixels(type, 1);
            case FRACTIONAL -> new SegmentPixels(type, dataset.integer(Tag.MaximumFractionalValue, 1, 65535));
            default -> throw dataset.problem(Tag.SegmentationType, type, "BINARY, FRACTIONAL or LABELMAP");
        };
    }

    boolean isLabelMap() {
        return type.equals(LABEL_MAP);
    }

    /** Pixels that are the segment: 1, or at least the threshold (0 to 1) of the maximum and above 0, or its number. */
    boolean[] inside(int[] pixels, int segment, double threshold) {
        boolean[] inside = new boolean[pixels.length];
        for (int n = 0; n < pixels.length; n++) {
            inside[n] = switch (type) {
                case LABEL_MAP -> pixels[n] == segment;
                case FRACTIONAL -> pixels[n] > 0 && (double)pixels[n] / maximum >= threshold;
                default -> pixels[n] != 0;
            };
        }
        return inside;
    }
}
