package org.radflow.dicom.nodes;

import java.util.List;

import org.radflow.dicom.ContourOptions;
import org.radflow.dicom.ContourRasteriser;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Roi;
import org.radflow.dicom.RoiMask;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.RtStruct;
import org.radflow.dicom.StructureSetReference;
import org.radflow.image.Geometry;

/** The ROIs of a structure set, for an image in a frame of reference. Read when first needed. */
final class StructureFile implements RegionFile {

    private final StructureSetReference reference;
    private final String frameOfReferenceUid;
    private final ContourOptions options;
    private RtStruct structures;

    StructureFile(StructureSetReference reference, String frameOfReferenceUid, ContourOptions options) {
        this.reference = reference;
        this.options = options;
        this.frameOfReferenceUid = frameOfReferenceUid;
    }

    @Override
    public String sopInstanceUid() {
        return reference.sopInstanceUid();
    }

    @Override
    public List<Region> choose(RoiSelector selector) throws DicomException {
        if (structures == null) {
            structures = RtStruct.read(reference.file());
        }
        return selector.select(structures).stream().map(roi -> new Region(roi.label(), grid -> mask(roi, grid))).toList();
    }

    private RoiMask mask(Roi roi, Geometry geometry) throws DicomException {
        structures.checkFrame(roi, frameOfReferenceUid);
        return ContourRasteriser.rasterise(structures.contours(roi), geometry, options);
    }
}
