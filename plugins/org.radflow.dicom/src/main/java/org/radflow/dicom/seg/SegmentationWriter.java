package org.radflow.dicom.seg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.radflow.dicom.ContentUid;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.NamedMask;
import org.radflow.dicom.SourceSeries;
import org.radflow.dicom.Tag;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * Masks as a binary DICOM Segmentation (PS3.3, section A.51), a segment each, a frame for each slice in which a segment has voxels. UIDs
 * are hashes of the content, dates are those of the study: the same masks give the same bytes.
 */
public final class SegmentationWriter {

    /** What segments show, as SegmentedPropertyCategory and SegmentedPropertyType (SNOMED CT). */
    public enum Property {
        NEOPLASM("49755003", "Morphologically Altered Structure", "108369006", "Neoplasm"),
        ORGAN("123037004", "Anatomical Structure", "113343008", "Organ"),
        TISSUE("85756007", "Tissue", "85756007", "Tissue");

        private final DicomWriter category;
        private final DicomWriter type;

        Property(String category, String categoryMeaning, String type, String typeMeaning) {
            this.category = code(category, "SCT", categoryMeaning);
            this.type = code(type, "SCT", typeMeaning);
        }
    }

    /** How segments were made: SegmentAlgorithmType. */
    public enum Algorithm {
        AUTOMATIC, SEMIAUTOMATIC, MANUAL
    }

    private static final String SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.4";

    private final SourceSeries source;
    private final List<NamedMask> masks;
    private final Geometry geometry;
    private final String dimensions;
    private final List<DicomWriter> frames = new ArrayList<>();
    private final Set<SourceSeries.Instance> referenced = new LinkedHashSet<>();
    private final BitFrames pixels;

    private SegmentationWriter(SourceSeries source, List<NamedMask> masks, ContentUid uids) throws DicomException {
        this.source = source;
        this.masks = masks;
        this.geometry = NamedMask.geometry(masks);
        this.dimensions = uids.uid("dimensions");
        this.pixels = new BitFrames(geometry.size(0) * geometry.size(1));
    }

    /**
     * @param masks at least one, none empty, all on one grid; segments are numbered in this order
     * @throws DicomException if that is not so, or the source has no frame of reference
     */
    public static DicomWriter segmentation(SourceSeries source, List<NamedMask> masks, Property property, Algorithm algorithm)
            throws DicomException {
        ContentUid uids = new ContentUid().add(source.seriesInstanceUid()).add(property.name()).add(algorithm.name());
        for (NamedMask mask : masks) {
            uids.add(mask.name()).add(mask.mask().geometry().toString()).add(mask.mask().voxels());
        }
        SegmentationWriter writer = new SegmentationWriter(source, masks, uids);
        writer.addFrames();
        return writer.dataset(uids, property, algorithm);
    }

    private DicomWriter dataset(ContentUid uids, Property property, Algorithm algorithm) throws DicomException {
        List<DicomWriter> segments = new ArrayList<>();
        for (int n = 0; n < masks.size(); n++) {
            DicomWriter segment = new DicomWriter().putShorts(Tag.SegmentNumber, n + 1).put(Tag.SegmentLabel, label(masks.get(n)))
                .putItems(Tag.SegmentedPropertyCategoryCodeSequence, List.of(property.category))
                .putItems(Tag.SegmentedPropertyTypeCodeSequence, List.of(property.type))
                .put(Tag.SegmentAlgorithmType, algorithm.name());
            segments.add(algorithm == Algorithm.MANUAL ? segment : segment.put(Tag.SegmentAlgorithmName, "Radflow"));
        }
        return source.copyTo(new DicomWriter()).put(Tag.SOPClassUID, SEGMENTATION_STORAGE)
            .put(Tag.SOPInstanceUID, uids.uid("instance")).put(Tag.SeriesInstanceUID, uids.uid("series")).put(Tag.Modality, "SEG")
            .put(Tag.SeriesNumber, "1").put(Tag.InstanceNumber, "1").put(Tag.ContentDate, source.date())
            .put(Tag.ContentTime, source.time()).put(Tag.SeriesDescription, "Segmentation").put(Tag.Manufacturer, "Radflow")
            .put(Tag.ManufacturerModelName, "Radflow").put(Tag.DeviceSerialNumber, "1").put(Tag.SoftwareVersions, "0.1")
            .put(Tag.ContentLabel, "SEGMENTATION").put(Tag.ContentDescription, "").put(Tag.ContentCreatorName, "")
            .put(Tag.ImageType, "DERIVED", "PRIMARY").putShorts(Tag.SamplesPerPixel, 1)
            .put(Tag.PhotometricInterpretation, "MONOCHROME2").put(Tag.NumberOfFrames, Integer.toString(frames.size()))
            .putShorts(Tag.Rows, geometry.size(1)).putShorts(Tag.Columns, geometry.size(0)).putShorts(Tag.BitsAllocated, 1)
            .putShorts(Tag.BitsStored, 1).putShorts(Tag.HighBit, 0).putShorts(Tag.PixelRepresentation, 0)
            .put(Tag.LossyImageCompression, source.isLossy() ? "01" : "00").put(Tag.SegmentationType, "BINARY")
            .put(Tag.SegmentsOverlap, overlap() ? "YES" : "NO").putItems(Tag.SegmentSequence, segments)
            .putItems(Tag.DimensionOrganizationSequence,
                List.of(new DicomWriter().put(Tag.DimensionOrganizationUID, dimensions)))
            .putItems(Tag.DimensionIndexSequence,
                List.of(dimension(Tag.ReferencedSegmentNumber, Tag.SegmentIdentificationSequence, "Segment"),
                    dimension(Tag.ImagePositionPatient, Tag.PlanePositionSequence, "Position")))
            .putItems(Tag.ReferencedSeriesSequence, referencedSeries())
            .putItems(Tag.SharedFunctionalGroupsSequence, List.of(sharedGroups()))
            .putItems(Tag.PerFrameFunctionalGroupsSequence, frames).putBytes(Tag.PixelData, pixels.bytes());
    }

    /** A label has at most 64 characters and no backslash. */
    private static String label(NamedMask mask) {
        String label = mask.name().replace('\\', '/');
        return label.length() <= 64 ? label : label.substring(0, 64);
    }

    private void addFrames() {
        for (int segment = 1; segment <= masks.size(); segment++) {
            byte[] voxels = masks.get(segment - 1).mask().voxels();
            int count = geometry.size(0) * geometry.size(1);
            for (int k = 0; k < geometry.size(2); k++) {
                if (pixels.addIfAny(voxels, k * count)) {
                    frames.add(frame(segment, k));
                }
            }
        }
    }

    private DicomWriter frame(int segment, int k) {
        double[] position = geometry.toPhysical(0, 0, k);
        DicomWriter frame = new DicomWriter()
            .putItems(Tag.FrameContentSequence, List.of(new DicomWriter().putInts(Tag.DimensionIndexValues, segment, k + 1)))
            .putItems(Tag.PlanePositionSequence, List.of(new DicomWriter().putDecimals(Tag.ImagePositionPatient, 6, position)))
            .putItems(Tag.SegmentIdentificationSequence,
                List.of(new DicomWriter().putShorts(Tag.ReferencedSegmentNumber, segment)));
        Optional<SourceSeries.Instance> image = source.at(geometry, k);
        if (image.isPresent()) {
            referenced.add(image.get());
            DicomWriter reference = reference(image.get()).putItems(Tag.PurposeOfReferenceCodeSequence,
                List.of(code("121322", "DCM", "Source image for image processing operation")))
                .put(Tag.SpatialLocationsPreserved, image.get().hasPixelsOf(geometry, k) ? "YES" : "NO");
            frame.putItems(Tag.DerivationImageSequence, List.of(new DicomWriter()
                .putItems(Tag.DerivationCodeSequence, List.of(code("113076", "DCM", "Segmentation")))
                .putItems(Tag.SourceImageSequence, List.of(reference))));
        }
        return frame;
    }

    /** The images of the frames, or all of the series if frames lie in planes of their own. */
    private List<DicomWriter> referencedSeries() throws DicomException {
        List<DicomWriter> instances = new ArrayList<>();
        for (SourceSeries.Instance instance : referenced.isEmpty() ? source.instances() : referenced) {
            instances.add(reference(instance));
        }
        return List.of(new DicomWriter().put(Tag.SeriesInstanceUID, source.seriesInstanceUid())
            .putItems(Tag.ReferencedInstanceSequence, instances));
    }

    private DicomWriter sharedGroups() {
        double[] cosines = {geometry.direction(0, 0), geometry.direction(1, 0), geometry.direction(2, 0), geometry.direction(0, 1),
            geometry.direction(1, 1), geometry.direction(2, 1)};
        DicomWriter measures = new DicomWriter().putDecimals(Tag.PixelSpacing, 9, geometry.spacing(1), geometry.spacing(0))
            .putDecimals(Tag.SliceThickness, 9, geometry.spacing(2)).putDecimals(Tag.SpacingBetweenSlices, 9, geometry.spacing(2));
        return new DicomWriter().putItems(Tag.PixelMeasuresSequence, List.of(measures)).putItems(Tag.PlaneOrientationSequence,
            List.of(new DicomWriter().putDecimals(Tag.ImageOrientationPatient, 12, cosines)));
    }

    private DicomWriter dimension(Tag index, Tag group, String description) {
        return new DicomWriter().put(Tag.DimensionOrganizationUID, dimensions).putTag(Tag.DimensionIndexPointer, index)
            .putTag(Tag.FunctionalGroupPointer, group).put(Tag.DimensionDescriptionLabel, description);
    }

    private boolean overlap() {
        byte[] used = new byte[geometry.voxels()];
        for (NamedMask mask : masks) {
            Mask region = mask.mask();
            for (int n = 0; n < used.length; n++) {
                used[n] += region.voxels()[n];
                if (used[n] > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static DicomWriter reference(SourceSeries.Instance instance) {
        return new DicomWriter().put(Tag.ReferencedSOPClassUID, instance.sopClassUid())
            .put(Tag.ReferencedSOPInstanceUID, instance.sopInstanceUid());
    }

    private static DicomWriter code(String value, String scheme, String meaning) {
        return new DicomWriter().put(Tag.CodeValue, value).put(Tag.CodingSchemeDesignator, scheme).put(Tag.CodeMeaning, meaning);
    }
}
