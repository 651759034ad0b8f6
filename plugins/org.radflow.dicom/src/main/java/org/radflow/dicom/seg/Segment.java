package org.radflow.dicom.seg;

/**
 * A segment of a segmentation.
 *
 * @param number SegmentNumber, unique within its file
 * @param label SegmentLabel, or {@code #number} if it is empty or not unique
 */
public record Segment(int number, String label) {
}
