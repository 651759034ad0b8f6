package org.radflow.dicom.synthetic;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.Tag;

/** Writes one synthetic patient: an image series and a structure set with the ROIs GTV and Lung. */
final class SyntheticDicom {

    private static final String RT_STRUCTURE_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.3";
    private static final String DETACHED_STUDY = "1.2.840.10008.3.1.2.3.1";
    static final String DATE = "20200101";
    private static final String TIME = "120000";
    private static final int POINTS = 90;

    private final SyntheticPatient patient;
    private final Seeds seeds;
    private final SyntheticImages images;
    private final SyntheticScan scan;

    SyntheticDicom(SyntheticPatient patient, Seeds seeds, SyntheticImages images) {
        this.patient = patient;
        this.seeds = seeds;
        this.images = images;
        this.scan = images.scan(patient, seeds);
    }

    /** Names of the files of a patient, relative to the patient's folder. */
    static List<String> fileNames(SyntheticPatient patient, SyntheticImages images) {
        List<String> names = new ArrayList<>();
        for (int slice = 0; slice < images.slices(patient); slice++) {
            names.add(fileName(images, slice, images.slices(patient)));
        }
        names.add("RTSTRUCT.dcm");
        return names;
    }

    /** Numbers run from the top slice downwards, against position, as they often do. */
    private static String fileName(SyntheticImages images, int slice, int slices) {
        return String.format(Locale.ROOT, "%s-%03d.dcm", images.modality(), slices - slice);
    }

    /** Writes the patient; when the thread is interrupted, nothing of the patient is left. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            for (int slice = 0; slice < scan.slices(); slice++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException(folder + ": not written, because the work was cancelled");
                }
                image(slice).write(folder.resolve(fileName(images, slice, scan.slices())));
            }
            structureSet().write(folder.resolve("RTSTRUCT.dcm"));
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            remove(folder);
            throw e;
        }
    }

    private void remove(Path folder) throws IOException {
        for (String name : fileNames(patient, images)) {
            Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(folder.resolve(name + ".part"));
        }
        Files.delete(folder);
    }

    private DicomWriter image(int slice) {
        SyntheticScanner scanner = patient.scanner();
        int number = scan.slices() - slice;
        DicomWriter image = common(scan.sopClassUid(), imageUid(slice), images.modality(), uid("series"), 1, scan.description())
            .put(Tag.Manufacturer, scanner.manufacturer()).put(Tag.ManufacturerModelName, scanner.model())
            .put(Tag.PatientPosition, "HFS").put(Tag.AcquisitionNumber, "1").put(Tag.InstanceNumber, Integer.toString(number))
            .put(Tag.FrameOfReferenceUID, uid("frame")).put(Tag.PositionReferenceIndicator, "")
            .put(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0").putShorts(Tag.SamplesPerPixel, 1)
            .put(Tag.PhotometricInterpretation, "MONOCHROME2").putShorts(Tag.BitsAllocated, 16);
        scan.write(slice, image);
        return image;
    }

    private DicomWriter structureSet() {
        List<DicomWriter> references = new ArrayList<>();
        for (int slice = 0; slice < scan.slices(); slice++) {
            references.add(imageReference(slice));
        }
        DicomWriter series = new DicomWriter().put(Tag.SeriesInstanceUID, uid("series"))
            .putItems(Tag.ContourImageSequence, references);
        DicomWriter study = new DicomWriter().put(Tag.ReferencedSOPClassUID, DETACHED_STUDY)
            .put(Tag.ReferencedSOPInstanceUID, uid("study")).putItems(Tag.RTReferencedSeriesSequence, List.of(series));
        DicomWriter frame = new DicomWriter().put(Tag.FrameOfReferenceUID, uid("frame"))
            .putItems(Tag.RTReferencedStudySequence, List.of(study));
        return common(RT_STRUCTURE_SET_STORAGE, uid("structure set"), "RTSTRUCT", uid("structure series"), 2,
            "Synthetic contours").put(Tag.Manufacturer, "Radflow").put(Tag.StructureSetLabel, "SYNTHETIC")
                .put(Tag.StructureSetDate, DATE).put(Tag.StructureSetTime, TIME)
                .putItems(Tag.ReferencedFrameOfReferenceSequence, List.of(frame))
                .putItems(Tag.StructureSetROISequence, List.of(roi(1, "GTV"), roi(2, "Lung")))
                .putItems(Tag.ROIContourSequence, List.of(contours(1, lesionContours()), contours(2, lungContours())))
                .putItems(Tag.RTROIObservationsSequence, List.of(observation(1, "GTV"), observation(2, "ORGAN")));
    }

    private DicomWriter common(String sopClass, String sopInstance, String modality, String series, int seriesNumber,
            String description) {
        return new DicomWriter().put(Tag.SOPClassUID, sopClass).put(Tag.SOPInstanceUID, sopInstance)
            .put(Tag.Modality, modality).put(Tag.SeriesInstanceUID, series)
            .put(Tag.SeriesNumber, Integer.toString(seriesNumber)).put(Tag.SeriesDescription, description)
            .put(Tag.StudyInstanceUID, uid("study")).put(Tag.StudyID, "1").put(Tag.StudyDate, DATE)
            .put(Tag.StudyTime, TIME).put(Tag.AccessionNumber, "").put(Tag.ReferringPhysicianName, "")
            .put(Tag.PatientName, "Synthetic^" + patient.number()).put(Tag.PatientID, patient.id())
            .put(Tag.PatientBirthDate, "").put(Tag.PatientSex, patient.sex());
    }

    private DicomWriter imageReference(int slice) {
        return new DicomWriter().put(Tag.ReferencedSOPClassUID, scan.sopClassUid())
            .put(Tag.ReferencedSOPInstanceUID, imageUid(slice));
    }

    private DicomWriter roi(int number, String name) {
        return new DicomWriter().put(Tag.ROINumber, Integer.toString(number))
            .put(Tag.ReferencedFrameOfReferenceUID, uid("frame")).put(Tag.ROIName, name)
            .put(Tag.ROIGenerationAlgorithm, "AUTOMATIC");
    }

    private DicomWriter observation(int number, String type) {
        String text = Integer.toString(number);
        return new DicomWriter().put(Tag.ObservationNumber, text).put(Tag.ReferencedROINumber, text)
            .put(Tag.RTROIInterpretedType, type).put(Tag.ROIInterpreter, "");
    }

    private static DicomWriter contours(int number, List<DicomWriter> contours) {
        return new DicomWriter().put(Tag.ReferencedROINumber, Integer.toString(number))
            .putItems(Tag.ContourSequence, contours);
    }

    private List<DicomWriter> lesionContours() {
        Lesion lesion = scan.lesion();
        List<DicomWriter> contours = new ArrayList<>();
        for (int slice = 0; slice < scan.slices(); slice++) {
            double z = scan.z(slice);
            if (lesion.meets(z)) {
                double[] points = new double[3 * POINTS];
                for (int n = 0; n < POINTS; n++) {
                    double angle = 2 * StrictMath.PI * n / POINTS;
                    double radius = lesion.radius(angle, z);
                    points[3 * n] = lesion.x() + radius * StrictMath.cos(angle);
                    points[3 * n + 1] = lesion.y() + radius * StrictMath.sin(angle);
                    points[3 * n + 2] = z;
                }
                contours.add(contour(slice, points));
            }
        }
        return contours;
    }

    private List<DicomWriter> lungContours() {
        List<DicomWriter> contours = new ArrayList<>();
        for (int slice = 0; slice < scan.slices(); slice++) {
            for (double side : new double[] {-Thorax.LUNG_X, Thorax.LUNG_X}) {
                double[] points = new double[3 * POINTS];
                for (int n = 0; n < POINTS; n++) {
                    double angle = 2 * StrictMath.PI * n / POINTS;
                    points[3 * n] = side + Thorax.LUNG_HALF_WIDTH * StrictMath.cos(angle);
                    points[3 * n + 1] = Thorax.LUNG_HALF_DEPTH * StrictMath.sin(angle);
                    points[3 * n + 2] = scan.z(slice);
                }
                contours.add(contour(slice, points));
            }
        }
        return contours;
    }

    private DicomWriter contour(int slice, double[] points) {
        return new DicomWriter().putItems(Tag.ContourImageSequence, List.of(imageReference(slice)))
            .put(Tag.ContourGeometricType, "CLOSED_PLANAR")
            .put(Tag.NumberOfContourPoints, Integer.toString(points.length / 3))
            .putDecimals(Tag.ContourData, 3, points);
    }

    private String imageUid(int slice) {
        return uid("image " + slice);
    }

    private String uid(String purpose) {
        String images = this.images == SyntheticImages.CT ? "" : this.images + " ";
        return seeds.uid("patient " + patient.number() + " " + images + purpose);
    }
}
