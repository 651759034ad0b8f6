package org.radflow.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.radflow.image.Geometry;

/**
 * The image series that regions were found on, as objects that are derived from it need it: patient and study to be copied, instances to
 * be referenced. Immutable.
 */
public final class SourceSeries {

    /** An image file. @param position of its first pixel, mm; empty if it has several frames or names none */
    public record Instance(String sopClassUid, String sopInstanceUid, Optional<double[]> position, int rows, int columns) {

        /** Whether its pixels are the voxels of slice k of a grid. */
        public boolean hasPixelsOf(Geometry geometry, int k) {
            if (position.isEmpty() || rows != geometry.size(1) || columns != geometry.size(0)) {
                return false;
            }
            double[] first = geometry.toIndex(position.get()[0], position.get()[1], position.get()[2]);
            return Math.abs(first[0]) <= SAME_PLANE && Math.abs(first[1]) <= SAME_PLANE && Math.abs(first[2] - k) <= SAME_PLANE;
        }
    }

    /** Attributes that a derived object shares with its source; they may be empty (type 2 of DICOM). */
    private static final List<Tag> PATIENT_AND_STUDY = List.of(Tag.PatientName, Tag.PatientID, Tag.PatientBirthDate, Tag.PatientSex,
        Tag.StudyInstanceUID, Tag.StudyDate, Tag.StudyTime, Tag.StudyID, Tag.AccessionNumber, Tag.ReferringPhysicianName);
    private static final double SAME_PLANE = 0.05;
    private static final Set<Tag> WANTED;

    static {
        EnumSet<Tag> wanted = EnumSet.of(Tag.SpecificCharacterSet, Tag.SOPClassUID, Tag.SOPInstanceUID, Tag.SeriesInstanceUID,
            Tag.FrameOfReferenceUID, Tag.PositionReferenceIndicator, Tag.LossyImageCompression, Tag.ImagePositionPatient, Tag.Rows,
            Tag.Columns);
        wanted.addAll(PATIENT_AND_STUDY);
        WANTED = Collections.unmodifiableSet(wanted);
    }

    private final DicomDataset first;
    private final List<Instance> instances;

    private SourceSeries(DicomDataset first, List<Instance> instances) {
        this.first = first;
        this.instances = List.copyOf(instances);
    }

    /** Reads the header of each file. @throws DicomException if a file cannot be read or lacks its UIDs */
    public static SourceSeries read(DicomSeries series) throws DicomException {
        DicomDataset first = null;
        List<Instance> instances = new ArrayList<>();
        for (Path file : series.files()) {
            DicomDataset dataset = DicomSources.preferred().open(file, WANTED).dataset();
            first = first == null ? dataset : first;
            double[] position = dataset.numbers(Tag.ImagePositionPatient);
            instances.add(new Instance(dataset.requiredText(Tag.SOPClassUID), dataset.requiredText(Tag.SOPInstanceUID),
                position.length == 3 ? Optional.of(position) : Optional.empty(), dataset.integer(Tag.Rows, 1, 65535),
                dataset.integer(Tag.Columns, 1, 65535)));
        }
        return new SourceSeries(first, instances);
    }

    public String seriesInstanceUid() throws DicomException {
        return first.requiredText(Tag.SeriesInstanceUID);
    }

    public String studyInstanceUid() throws DicomException {
        return first.requiredText(Tag.StudyInstanceUID);
    }

    /** @throws DicomException if the series has no coordinate system that a region could share */
    public String frameOfReferenceUid() throws DicomException {
        return first.requiredText(Tag.FrameOfReferenceUID);
    }

    /** Date of the study, which derived objects take as theirs so that the same run gives the same bytes. */
    public String date() {
        return first.text(Tag.StudyDate).orElse("19700101");
    }

    public String time() {
        return first.text(Tag.StudyTime).orElse("000000");
    }

    /** Whether the images went through lossy compression. */
    public boolean isLossy() {
        return first.text(Tag.LossyImageCompression).orElse("00").equals("01");
    }

    /** In the order of the files. */
    public List<Instance> instances() {
        return instances;
    }

    /** The image of slice k of a grid: it lies in the plane of the slice, at most 5 % of the slice distance off. */
    public Optional<Instance> at(Geometry geometry, int k) {
        for (Instance instance : instances) {
            if (instance.position.isPresent()) {
                double[] position = instance.position.get();
                if (Math.abs(geometry.toIndex(position[0], position[1], position[2])[2] - k) <= SAME_PLANE) {
                    return Optional.of(instance);
                }
            }
        }
        return Optional.empty();
    }

    /** Copies patient, study and coordinate system to an object that is derived from this series. */
    public DicomWriter copyTo(DicomWriter derived) throws DicomException {
        for (Tag tag : PATIENT_AND_STUDY) {
            derived.put(tag, first.text(tag).orElse(""));
        }
        return derived.put(Tag.FrameOfReferenceUID, frameOfReferenceUid())
            .put(Tag.PositionReferenceIndicator, first.text(Tag.PositionReferenceIndicator).orElse(""));
    }
}
