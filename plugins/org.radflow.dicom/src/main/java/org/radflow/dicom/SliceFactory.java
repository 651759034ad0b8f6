package org.radflow.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes the slices of an image file: one of a single-frame image, one of each frame of an enhanced or legacy-converted image, of a
 * dose grid or of an emission tomogram. Where each lies, {@link SlicePlaces} says; this class says what its values are.
 */
final class SliceFactory {

    private static final String PARAMETRIC_MAP = "1.2.840.10008.5.1.4.1.1.30";
    private static final Set<String> CROSS_SECTIONAL = Set.of("CT", "MR", "PT");

    private final DicomSource.DicomObject object;
    private final DicomDataset dataset;
    private final ReadOptions options;
    private final String modality;
    private final FrameReader pixels;

    private SliceFactory(DicomSource.DicomObject object, ReadOptions options) throws DicomException {
        this.object = object;
        this.dataset = object.dataset();
        this.options = options;
        this.modality = dataset.requiredText(Tag.Modality);
        checkGrey(dataset);
        this.pixels = FrameReader.of(object);
    }

    /** @throws DicomException naming file and attribute of whatever makes the image unusable */
    static List<Slice> of(DicomSource.DicomObject object, ReadOptions options) throws DicomException {
        return new SliceFactory(object, options).slices();
    }

    private static void checkGrey(DicomDataset dataset) throws DicomException {
        dataset.integer(Tag.SamplesPerPixel, 1, 1);
        String photometric = dataset.requiredText(Tag.PhotometricInterpretation);
        if (!photometric.equals("MONOCHROME1") && !photometric.equals("MONOCHROME2")) {
            throw dataset.problem(Tag.PhotometricInterpretation, photometric, "MONOCHROME1 or MONOCHROME2");
        }
        String presentation = dataset.text(Tag.PixelPresentation).orElse("MONOCHROME");
        if (!presentation.equals("MONOCHROME")) {
            throw dataset.problem(Tag.PixelPresentation, presentation, "MONOCHROME (other values may be entries of a colour palette)");
        }
    }

    private List<Slice> slices() throws DicomException {
        boolean dose = modality.equals("RTDOSE");
        List<Slice> slices = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        SlicePlaces places = new SlicePlaces(dataset, pixels.frames(), options);
        if (FrameAttributes.isMultiFrame(dataset)) {
            for (int frame = 0; frame < pixels.frames(); frame++) {
                FrameAttributes attributes = new FrameAttributes(dataset, frame);
                slices.add(slice(frame, attributes, places.ofFrame(attributes), Facet.kind(attributes), notes));
            }
            return slices;
        }
        boolean planar = !dose && !CROSS_SECTIONAL.contains(modality) && places.arePlanar();
        List<Slice.Place> found = dose ? places.ofDose() : planar ? List.of(places.ofPlanarImage(notes)) : places.ofImage();
        FrameAttributes attributes = new FrameAttributes(dataset, 0);
        List<Facet> kind = dose || planar ? List.of(new Facet(Tag.SOPInstanceUID, dataset.requiredText(Tag.SOPInstanceUID))) : List.of();
        for (int frame = 0; frame < found.size(); frame++) {
            slices.add(slice(frame, attributes, found.get(frame), kind, notes));
        }
        return slices;
    }

    private Slice slice(int frame, FrameAttributes attributes, Slice.Place place, List<Facet> kind, List<String> placeNotes)
            throws DicomException {
        List<String> notes = new ArrayList<>(placeNotes);
        boolean map = dataset.text(Tag.SOPClassUID).filter(PARAMETRIC_MAP::equals).isPresent();
        Tag slopeTag = modality.equals("RTDOSE") ? Tag.DoseGridScaling : map ? Tag.RealWorldValueSlope : Tag.RescaleSlope;
        Tag interceptTag = map ? Tag.RealWorldValueIntercept : Tag.RescaleIntercept;
        double slope = slopeTag == Tag.DoseGridScaling ? attributes.numbers(slopeTag, 1)[0] : attributes.number(slopeTag).orElse(1);
        double intercept = slopeTag == Tag.DoseGridScaling ? 0 : attributes.number(interceptTag).orElse(0);
        if (slope == 0) {
            throw dataset.problem(slopeTag, "0", "another number (0 makes every voxel the same)");
        }
        addNotes(notes, attributes, map);
        if (dataset.requiredText(Tag.PhotometricInterpretation).equals("MONOCHROME1")) {
            if (options.invertMonochrome1() && !pixels.isReal()) {
                notes.add(Tag.PhotometricInterpretation + " is MONOCHROME1; stored values are mirrored, as the options say");
                intercept += slope * pixels.format().lowestPlusHighest();
                slope = -slope;
            } else {
                notes.add(Tag.PhotometricInterpretation + " is MONOCHROME1; values are kept as stored, not inverted");
            }
        }
        return new Slice(object.file(), frame, dataset.requiredText(Tag.SOPInstanceUID), instanceNumber(), modality,
            dataset.text(Tag.FrameOfReferenceUID).orElse(""), dataset.text(Tag.PatientID).orElse(""), pixels, place, slope, intercept, kind,
            Facet.distinctions(attributes), notes);
    }

    private int instanceNumber() throws DicomException {
        return (int)dataset.number(Tag.InstanceNumber).orElse(Integer.MAX_VALUE);
    }

    private void addNotes(List<String> notes, FrameAttributes attributes, boolean map) throws DicomException {
        if (modality.equals("CT") && attributes.number(Tag.RescaleSlope).isEmpty()) {
            notes.add(Tag.RescaleSlope + " is absent; stored values are taken as HU");
        }
        if (modality.equals("RTDOSE")) {
            notes.add("values are stored values x " + Tag.DoseGridScaling + ", " + Tag.DoseUnits + " is "
                + attributes.text(Tag.DoseUnits).orElse("absent") + ", " + Tag.DoseType + " is " + attributes.text(Tag.DoseType).orElse("absent"));
        }
        if (map) {
            notes.add("values are mapped to real-world values in units '"
                + attributes.with(Tag.MeasurementUnitsCodeSequence).items(Tag.MeasurementUnitsCodeSequence).stream().findFirst()
                    .flatMap(code -> code.text(Tag.CodeValue)).orElse("unknown") + "'");
        }
        if (attributes.number(Tag.PixelPaddingValue).isPresent()) {
            notes.add(Tag.PixelPaddingValue + " is set; padded voxels keep their value");
        }
        if (pixels.surplus() > 1) {
            notes.add(pixels.surplusNote());
        }
    }
}
