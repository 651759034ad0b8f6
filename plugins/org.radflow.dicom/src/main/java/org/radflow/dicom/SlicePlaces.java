package org.radflow.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Where the slices of an image file lie: by the attributes of its image, its frames, its dose grid or its detector. */
final class SlicePlaces {

    private static final double ORTHONORMAL = 1e-3;
    private static final double[] AXIAL = {1, 0, 0, 0, 1, 0};

    private final DicomDataset dataset;
    private final int frames;
    private final ReadOptions options;

    SlicePlaces(DicomDataset dataset, int frames, ReadOptions options) {
        this.dataset = dataset;
        this.frames = frames;
        this.options = options;
    }

    /** Whether the file is a single image without position. */
    boolean arePlanar() {
        return frames == 1 && !dataset.has(Tag.ImagePositionPatient) && detector() == null;
    }

    /** A frame with functional groups (PS3.3, section C.7.6.16.2). */
    Slice.Place ofFrame(FrameAttributes attributes) throws DicomException {
        return place(attributes.with(Tag.ImagePositionPatient), attributes.with(Tag.ImageOrientationPatient),
            attributes.with(Tag.PixelSpacing), thickness(attributes));
    }

    /** A single image, or the slices of an emission tomogram (section C.8.4.15), which are SpacingBetweenSlices apart. */
    List<Slice.Place> ofImage() throws DicomException {
        DicomDataset detector = detector();
        FrameAttributes attributes = new FrameAttributes(dataset, 0);
        if (detector == null) {
            if (frames != 1) {
                throw dataset.problem(Tag.NumberOfFrames, Integer.toString(frames),
                    "1, or " + Tag.PerFrameFunctionalGroupsSequence + " with the place of each frame");
            }
            return List.of(place(dataset, dataset, dataset, thickness(attributes)));
        }
        Slice.Place first = place(detector, detector, dataset, thickness(attributes));
        if (frames == 1) {
            return List.of(first);
        }
        double step = dataset.numbers(Tag.SpacingBetweenSlices, 1)[0];
        double[] numbers = dataset.numbers(Tag.SliceVector, frames);
        double[] offsets = new double[frames];
        for (int n = 0; n < frames; n++) {
            offsets[n] = (numbers[n] - 1) * step;
        }
        return shifted(first, offsets);
    }

    /** A dose grid (section C.8.8.3.2): offsets of the frames from the first, or, along the patient's axis, their z. */
    List<Slice.Place> ofDose() throws DicomException {
        Slice.Place first = place(dataset, dataset, dataset, thickness(new FrameAttributes(dataset, 0)));
        double[] vector = dataset.numbers(Tag.GridFrameOffsetVector);
        if (frames > 1 && vector.length != frames) {
            throw dataset.problem(Tag.GridFrameOffsetVector, vector.length + " numbers", frames + ", as " + Tag.NumberOfFrames);
        }
        if (frames == 1) {
            double distance = vector.length > 1 ? Math.abs(vector[1] - vector[0]) : first.thickness();
            return List.of(new Slice.Place(first.position(), first.orientation(), first.spacing(), distance));
        }
        double[] cosines = first.orientation();
        double normalZ = cosines[0] * cosines[4] - cosines[1] * cosines[3];
        boolean absolute = vector[0] != 0 && Math.abs(vector[0] - first.position()[2]) < 0.01 && Math.abs(normalZ) > 1 - ORTHONORMAL;
        if (vector[0] != 0 && !absolute) {
            throw dataset.problem(Tag.GridFrameOffsetVector, "a first offset of " + vector[0] + " mm",
                "0, or z of " + Tag.ImagePositionPatient + " in an axial grid");
        }
        double[] offsets = new double[frames];
        for (int n = 0; n < frames; n++) {
            offsets[n] = (vector[n] - vector[0]) * (absolute ? Math.signum(normalZ) : 1);
        }
        return shifted(first, offsets);
    }

    /** A projection or a photograph: it lies at the origin, in the axial plane, and 1 mm thick. */
    Slice.Place ofPlanarImage(List<String> notes) throws DicomException {
        notes.add("a planar image without position in the patient: it is put at the origin; slice thickness 1 mm has no meaning");
        return new Slice.Place(new double[3], AXIAL.clone(), planarSpacing(notes), 1);
    }

    private double[] planarSpacing(List<String> notes) throws DicomException {
        for (Tag tag : List.of(Tag.PixelSpacing, Tag.ImagerPixelSpacing, Tag.NominalScannedPixelSpacing)) {
            if (dataset.text(tag).isPresent()) {
                if (tag != Tag.PixelSpacing) {
                    notes.add(Tag.PixelSpacing + " is absent; spacing is " + tag + ", that of the detector or film, not of the patient");
                }
                return spacing(dataset, tag);
            }
        }
        if (options.planarSpacing() > 0) {
            notes.add(Tag.PixelSpacing + " is absent; spacing is " + options.planarSpacing() + " mm, as the options say");
            return new double[] {options.planarSpacing(), options.planarSpacing()};
        }
        throw dataset.problem(Tag.PixelSpacing, "nothing (and no ImagerPixelSpacing or NominalScannedPixelSpacing)",
            "a spacing, or the option for planar images without");
    }

    /** The detector that has the position of an emission tomogram; null if the image is none. */
    private DicomDataset detector() {
        return dataset.has(Tag.ImagePositionPatient) ? null : dataset.items(Tag.DetectorInformationSequence).stream().findFirst()
            .filter(item -> item.has(Tag.ImagePositionPatient)).orElse(null);
    }

    private static List<Slice.Place> shifted(Slice.Place first, double[] offsets) {
        double[] cosines = first.orientation();
        double[] normal = Vectors.cross(new double[] {cosines[0], cosines[1], cosines[2]},
            new double[] {cosines[3], cosines[4], cosines[5]});
        List<Slice.Place> places = new ArrayList<>();
        for (double offset : offsets) {
            double[] position = first.position().clone();
            for (int axis = 0; axis < 3; axis++) {
                position[axis] += offset * normal[axis];
            }
            places.add(new Slice.Place(position, cosines, first.spacing(), first.thickness()));
        }
        return places;
    }

    private static double thickness(FrameAttributes attributes) throws DicomException {
        OptionalDouble between = attributes.number(Tag.SpacingBetweenSlices);
        OptionalDouble thickness = between.isPresent() ? between : attributes.number(Tag.SliceThickness);
        return Math.abs(thickness.orElse(Double.NaN));
    }

    private static Slice.Place place(DicomDataset position, DicomDataset orientation, DicomDataset spacing, double thickness)
            throws DicomException {
        double[] lengths = spacing(spacing, Tag.PixelSpacing);
        return new Slice.Place(position.numbers(Tag.ImagePositionPatient, 3), orientation(orientation), lengths, thickness);
    }

    private static double[] spacing(DicomDataset dataset, Tag tag) throws DicomException {
        double[] spacing = dataset.numbers(tag, 2);
        if (!(spacing[0] > 0 && spacing[1] > 0)) {
            throw dataset.problem(tag, spacing[0] + "\\" + spacing[1], "two positive lengths in mm");
        }
        return spacing;
    }

    /** The two cosines of the file, made exactly orthonormal; they are written with few digits. */
    private static double[] orientation(DicomDataset dataset) throws DicomException {
        double[] cosines = dataset.numbers(Tag.ImageOrientationPatient, 6);
        double[] row = {cosines[0], cosines[1], cosines[2]};
        double[] column = {cosines[3], cosines[4], cosines[5]};
        if (Math.abs(Vectors.length(row) - 1) > ORTHONORMAL || Math.abs(Vectors.length(column) - 1) > ORTHONORMAL
            || Math.abs(Vectors.dot(row, column)) > ORTHONORMAL) {
            throw dataset.problem(Tag.ImageOrientationPatient, dataset.requiredText(Tag.ImageOrientationPatient),
                "two perpendicular unit vectors");
        }
        row = Vectors.unit(row);
        column = Vectors.unit(Vectors.minus(column, Vectors.times(row, Vectors.dot(row, column))));
        return new double[] {row[0], row[1], row[2], column[0], column[1], column[2]};
    }
}
