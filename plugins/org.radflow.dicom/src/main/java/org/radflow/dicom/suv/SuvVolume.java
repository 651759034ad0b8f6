package org.radflow.dicom.suv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

import org.radflow.dicom.Checkpoint;
import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.DicomSources;
import org.radflow.dicom.Tag;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * A PET series as standardised uptake values. Safe for use by several threads.
 *
 * @param volume values in {@link SuvType#unit}
 * @param factor what the rescaled values of the files were multiplied by; NaN if it differs between slices
 * @param notes what a user of the values should know
 */
public record SuvVolume(Volume volume, double factor, List<String> notes) {

    static final Set<Tag> WANTED = Collections.unmodifiableSet(EnumSet.of(Tag.SpecificCharacterSet, Tag.StudyDate,
        Tag.SeriesDate, Tag.SeriesTime, Tag.AcquisitionDate, Tag.AcquisitionTime, Tag.AcquisitionDateTime,
        Tag.GEPrivateCreator, Tag.GEScanDateTime, Tag.PatientSex, Tag.PatientSize, Tag.PatientWeight,
        Tag.ActualFrameDuration, Tag.ImagePositionPatient, Tag.CorrectedImage, Tag.RadiopharmaceuticalInformationSequence,
        Tag.RadiopharmaceuticalStartTime, Tag.RadiopharmaceuticalStartDateTime, Tag.RadionuclideTotalDose,
        Tag.RadionuclideHalfLife, Tag.Units, Tag.SUVType, Tag.DecayCorrection, Tag.FrameReferenceTime,
        Tag.PhilipsPrivateCreator, Tag.PhilipsSuvScaleFactor, Tag.PhilipsActivityScaleFactor));

    /**
     * Reads a series.
     *
     * @param checkpoint asked before each file and slice
     * @throws DicomException if the series has a problem or lacks an attribute that the conversion needs
     */
    public static SuvVolume load(DicomSeries series, SuvType type, Checkpoint checkpoint) throws DicomException {
        List<DicomDataset> headers = new ArrayList<>();
        for (Path file : series.files()) {
            checkpoint.check();
            headers.add(DicomSources.preferred().open(file, WANTED).dataset());
        }
        SuvScale scale = SuvScale.of(headers, type);
        Volume volume = series.load(checkpoint);
        double[] factors = factorOfSlices(headers, scale.factors(), volume.geometry());
        float[] voxels = volume.voxels();
        int pixels = voxels.length / factors.length;
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (float)(voxels[n] * factors[n / pixels]);
        }
        boolean same = DoubleStream.of(scale.factors()).allMatch(factor -> factor == scale.factors()[0]);
        return new SuvVolume(volume, same ? scale.factors()[0] : Double.NaN, scale.notes());
    }

    /** Factors by slice of the volume. */
    private static double[] factorOfSlices(List<DicomDataset> headers, double[] factors, Geometry geometry)
            throws DicomException {
        double[] ofSlice = new double[geometry.size(2)];
        if (DoubleStream.of(factors).allMatch(factor -> factor == factors[0])) {
            Arrays.fill(ofSlice, factors[0]);
            return ofSlice;
        }
        if (factors.length != ofSlice.length) {
            throw new DicomException("SUV: found factors that differ between " + factors.length + " files of an image with "
                + ofSlice.length + " slices, expected a file for each slice, not resampled");
        }
        for (int n = 0; n < factors.length; n++) {
            double[] position = headers.get(n).numbers(Tag.ImagePositionPatient, 3);
            ofSlice[(int)Math.rint(geometry.toIndex(position[0], position[1], position[2])[2])] = factors[n];
        }
        return ofSlice;
    }
}
