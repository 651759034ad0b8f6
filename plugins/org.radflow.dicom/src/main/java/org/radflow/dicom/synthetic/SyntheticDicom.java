package org.radflow.dicom.synthetic;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.Tag;

/** Writes one synthetic patient: a CT series and a structure set with the ROIs GTV and Lung. */
final class SyntheticDicom {

    private static final String CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2";
    private static final String RT_STRUCTURE_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.3";
    private static final String DETACHED_STUDY = "1.2.840.10008.3.1.2.3.1";
    private static final String DATE = "20200101";
    private static final String TIME = "120000";
    private static final int HU_OFFSET = 1024;
    private static final int POINTS = 90;

    private final SyntheticPatient patient;
    private final Seeds seeds;
    private final SyntheticCt ct;

    SyntheticDicom(SyntheticPatient patient, Seeds seeds) {
        this.patient = patient;
        this.seeds = seeds;
        this.ct = new SyntheticCt(patient, seeds);
    }

    /** Names of the files of a patient, relative to the patient's folder. */
    static List<String> fileNames(SyntheticPatient patient) {
        int slices = (int)Math.rint(SyntheticCt.LENGTH / patient.scanner().sliceThickness());
        List<String> names = new ArrayList<>();
        for (int slice = 0; slice < slices; slice++) {
            names.add(fileName(slice, slices));
        }
        names.add("RTSTRUCT.dcm");
        return names;
    }

    /** Numbers run from the top slice downwards, against position, as they often do. */
    private static String fileName(int slice, int slices) {
        return String.format(Locale.ROOT, "CT-%03d.dcm", slices - slice);
    }

    /** Writes the patient; when the thread is interrupted, nothing of the patient is left. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            Random noise = seeds.random("noise " + patient.number());
            for (int slice = 0; slice < ct.slices(); slice++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException(folder + ": not written, because the work was cancelled");
                }
                image(slice, ct.slice(slice, noise)).write(folder.resolve(fileName(slice, ct.slices())));
            }
            structureSet().write(folder.resolve("RTSTRUCT.dcm"));
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            remove(folder);
            throw e;
        }
    }

    private void remove(Path folder) throws IOException {
        for (String name : fileNames(patient)) {
            Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(folder.resolve(name + ".part"));
        }
        Files.delete(folder);
    }

    private DicomWriter image(int slice, float[] hounsfield) {
        SyntheticScanner scanner = patient.scanner();
        int[] stored = new int[hounsfield.length];
        for (int n = 0; n < stored.length; n++) {
            stored[n] = (int)Math.max(0, Math.min(4095, Math.rint(hounsfield[n]) + HU_OFFSET));
        }
        int number = ct.slices() - slice;
        return common(CT_IMAGE_STORAGE, imageUid(slice), "CT", uid("series"), 1, "Synthetic chest CT")
            .put(Tag.ImageType, "DERIVED", "SECONDARY", "AXIAL").put(Tag.Manufacturer, scanner.manufacturer())
            .put(Tag.ManufacturerModelName, scanner.model()).put(Tag.ConvolutionKernel, scanner.kernel())
            .put(Tag.KVP, "120").put(Tag.PatientPosition, "HFS").put(Tag.AcquisitionNumber, "1")
            .put(Tag.InstanceNumber, Integer.toString(number)).put(Tag.FrameOfReferenceUID, uid("frame"))
            .put(Tag.PositionReferenceIndicator, "").putDecimals(Tag.SliceThickness, 3, scanner.sliceThickness())
            .putDecimals(Tag.ImagePositionPatient, 3, SyntheticCt.FIRST_PIXEL, SyntheticCt.FIRST_PIXEL, ct.z(slice))
            .put(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0")
            .putDecimals(Tag.PixelSpacing, 3, SyntheticCt.PIXEL, SyntheticCt.PIXEL).putShorts(Tag.SamplesPerPixel, 1)
            .put(Tag.PhotometricInterpretation, "MONOCHROME2").putShorts(Tag.Rows, SyntheticCt.SIDE)
            .putShorts(Tag.Columns, SyntheticCt.SIDE).putShorts(Tag.BitsAllocated, 16).putShorts(Tag.BitsStored, 12)
            .putShorts(Tag.HighBit, 11).putShorts(Tag.PixelRepresentation, 0)
            .put(Tag.RescaleIntercept, Integer.toString(-HU_OFFSET)).put(Tag.RescaleSlope, "1")
            .put(Tag.RescaleType, "HU").putShorts(Tag.PixelData, stored);
    }

    private DicomWriter structureSet() {
        List<DicomWriter> images = new ArrayList<>();
        for (int slice = 0; slice < ct.slices(); slice++) {
            images.add(imageReference(slice));
        }
        DicomWriter series = new DicomWriter().put(Tag.SeriesInstanceUID, uid("series"))
            .putItems(Tag.ContourImageSequence, images);
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
        return new DicomWriter().put(Tag.ReferencedSOPClassUID, CT_IMAGE_STORAGE)
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
        Lesion lesion = ct.lesion();
        List<DicomWriter> contours = new ArrayList<>();
        for (int slice = 0; slice < ct.slices(); slice++) {
            double z = ct.z(slice);
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
        for (int slice = 0; slice < ct.slices(); slice++) {
            for (double side : new double[] {-Thorax.LUNG_X, Thorax.LUNG_X}) {
                double[] points = new double[3 * POINTS];
                for (int n = 0; n < POINTS; n++) {
                    double angle = 2 * StrictMath.PI * n / POINTS;
                    points[3 * n] = side + Thorax.LUNG_HALF_WIDTH * StrictMath.cos(angle);
                    points[3 * n + 1] = Thorax.LUNG_HALF_DEPTH * StrictMath.sin(angle);
                    points[3 * n + 2] = ct.z(slice);
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
        return seeds.uid("patient " + patient.number() + " " + purpose);
    }
}
