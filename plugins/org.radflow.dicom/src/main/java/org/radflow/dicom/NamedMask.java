package org.radflow.dicom;

import java.util.List;
import java.util.Optional;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** A region to be written. */
public record NamedMask(String name, Mask mask) {

    private static final double SAME_MM = 1e-3;

    /**
     * The grid that regions of one object share.
     *
     * @throws DicomException if there is no region, one is empty, or their grids differ, saying by how many mm
     */
    public static Geometry geometry(List<NamedMask> masks) throws DicomException {
        if (masks.isEmpty()) {
            throw new DicomException("Masks: found none, expected at least one");
        }
        Geometry geometry = masks.get(0).mask.geometry();
        for (NamedMask mask : masks) {
            Optional<String> difference = geometry.difference(mask.mask.geometry(), SAME_MM);
            if (difference.isPresent()) {
                throw new DicomException("Mask '" + mask.name + "' is on another grid than '" + masks.get(0).name + "': "
                    + difference.get() + ", expected the same grid");
            }
            if (mask.mask.isEmpty()) {
                throw new DicomException("Mask '" + mask.name + "' is empty: found no voxel, expected at least one");
            }
        }
        return geometry;
    }
}
