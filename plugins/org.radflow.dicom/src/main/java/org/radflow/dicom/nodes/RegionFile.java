package org.radflow.dicom.nodes;

import java.util.List;

import org.radflow.dicom.DicomException;
import org.radflow.dicom.RoiMask;
import org.radflow.dicom.RoiSelector;
import org.radflow.image.Geometry;

/** The regions of one file, contours or segments, as a table of regions needs them. */
interface RegionFile {

    /** A region on the grid of an image. */
    interface Placing {

        /** @throws DicomException if the region has no voxel on the grid or does not fit it */
        RoiMask on(Geometry geometry) throws DicomException;
    }

    /** One region of the file. */
    record Region(String label, Placing mask) {
    }

    String sopInstanceUid();

    /** @throws DicomException if the file cannot be read or has no such region */
    List<Region> choose(RoiSelector selector) throws DicomException;
}
