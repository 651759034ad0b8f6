package org.radflow.dicom;

import java.util.List;

/**
 * A region of interest of a structure set.
 *
 * @param number ROINumber, unique within its structure set
 * @param name ROIName, empty text if unnamed
 * @param frameOfReferenceUid frame of reference of its contours, empty text if the file names none
 */
public record Roi(int number, String name, String frameOfReferenceUid) {

    /**
     * The closed planar contours of a ROI.
     *
     * @param label how messages name the ROI
     * @param contours at least 3 points each, as x, y, z, x, y, z, ... in mm (LPS); no two are identical
     * @param notes what was left out
     */
    public record Contours(String label, List<double[]> contours, List<String> notes) {
    }

    /** The name, or {@code #number} for an unnamed ROI. */
    public String label() {
        return name.isEmpty() ? "#" + number : name;
    }
}
