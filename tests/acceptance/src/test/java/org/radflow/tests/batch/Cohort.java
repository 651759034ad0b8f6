package org.radflow.tests.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.Tag;
import org.radflow.dicom.synthetic.SyntheticCohort;

/** Small synthetic cohorts on disk, to be damaged by tests. */
final class Cohort {

    static final String FRAME = "2.25.900";
    static final String SERIES = "2.25.901";

    private Cohort() {
    }

    /** Writes patients and gives the folder of their DICOM files. */
    static Path write(final Path folder, final int patients) throws IOException {
        new SyntheticCohort(patients, 7).write(folder);
        return SyntheticCohort.dicomFolder(folder);
    }

    /** The CT slices of a patient, in the order of their names. */
    static List<Path> slices(final Path dicom, final String patient) {
        try (var files = Files.walk(dicom)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().contains(patient)
                && file.getFileName().toString().startsWith("CT-")).sorted()
                .toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A structure set on the series {@link #SERIES}, or on another one. */
    static void writeStructureSet(final Path file, final String series, final List<DicomWriter> rois, final List<DicomWriter> contours)
        throws IOException {
        final DicomWriter study =
            new DicomWriter().putItems(Tag.RTReferencedSeriesSequence, List.of(new DicomWriter().put(Tag.SeriesInstanceUID, series)));
        final DicomWriter frame =
            new DicomWriter().put(Tag.FrameOfReferenceUID, FRAME).putItems(Tag.RTReferencedStudySequence, List.of(study));
        new DicomWriter().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.481.3").put(Tag.SOPInstanceUID, "2.25.999").put(Tag.Modality, "RTSTRUCT")
            .put(Tag.SeriesInstanceUID, "2.25.998").putItems(Tag.ReferencedFrameOfReferenceSequence, List.of(frame))
            .putItems(Tag.StructureSetROISequence, rois).putItems(Tag.ROIContourSequence, contours).write(file);
    }

    /** An entry of the list of regions. */
    static DicomWriter roi(final int number, final String name) {
        return new DicomWriter().put(Tag.ROINumber, Integer.toString(number)).put(Tag.ROIName, name).put(Tag.ReferencedFrameOfReferenceUID, FRAME);
    }

    /** A region that is a rectangle in the plane z, or one without contours. */
    static DicomWriter rectangle(final int number, final double... bounds) {
        final DicomWriter region = new DicomWriter().put(Tag.ReferencedROINumber, Integer.toString(number));
        if (bounds.length == 0) {
            return region;
        }
        final double x0 = bounds[0];
        final double x1 = bounds[1];
        final double y0 = bounds[2];
        final double y1 = bounds[3];
        final double z = bounds[4];
        return region.putItems(Tag.ContourSequence, List.of(new DicomWriter().put(Tag.ContourGeometricType, "CLOSED_PLANAR")
            .put(Tag.NumberOfContourPoints, "4").putDecimals(Tag.ContourData, 3, x0, y0, z, x1, y0, z, x1, y1, z, x0, y1, z)));
    }

    /** A CT series {@link #SERIES} of 5 slices of 8 x 8 voxels, 1 x 1 x 2 mm, first voxel at the origin, with a ramp of intensities. */
    static void writeSmallSeries(final Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int k = 0; k < 5; k++) {
            final int[] pixels = new int[64];
            for (int n = 0; n < 64; n++) {
                pixels[n] = 1000 + 3 * n + k;
            }
            new DicomWriter().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.2").put(Tag.SOPInstanceUID, "2.25.90" + (10 + k))
                .put(Tag.Modality, "CT").put(Tag.PatientID, "SMALL").put(Tag.StudyInstanceUID, "2.25.902").put(Tag.SeriesInstanceUID, SERIES)
                .put(Tag.FrameOfReferenceUID, FRAME).putDecimals(Tag.ImagePositionPatient, 3, 0, 0, 2 * k)
                .putDecimals(Tag.ImageOrientationPatient, 3, 1, 0, 0, 0, 1, 0).putDecimals(Tag.PixelSpacing, 3, 1, 1)
                .putDecimals(Tag.SliceThickness, 3, 2).putShorts(Tag.Rows, 8).putShorts(Tag.Columns, 8).putShorts(Tag.SamplesPerPixel, 1)
                .put(Tag.PhotometricInterpretation, "MONOCHROME2").putShorts(Tag.BitsAllocated, 16).putShorts(Tag.BitsStored, 16)
                .putShorts(Tag.HighBit, 15).putShorts(Tag.PixelRepresentation, 0).putDecimals(Tag.RescaleIntercept, 0, -1024)
                .putDecimals(Tag.RescaleSlope, 0, 1).putShorts(Tag.PixelData, pixels).write(folder.resolve("slice" + k + ".dcm"));
        }
    }
}
