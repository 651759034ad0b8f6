package org.radflow.dicom.synthetic;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.Tag;

/**
 * The FDG PET series of a synthetic patient: {@value #SIDE} x {@value #SIDE} pixels of {@value #PIXEL} mm and {@value #SLICES} slices of
 * {@value #PIXEL} mm, centred on the origin. The uptake (SUV by body weight) is 0.9 in the body, 0.4 in the lungs and
 * {@link SyntheticPatient#lesionSuv} in the lesion, with a texture of 25 % correlated by 6 mm, blurred by {@value #BLUR} mm (standard
 * deviation), plus noise of 5 % of its value. Values are Bq/ml, decay corrected to the start of the scan:
 * {@code Bq/ml = SUV x dose x 2^(-uptake time / half-life) / weight in g}. Each slice has its own slope, as real scanners write it.
 */
final class SyntheticPetScan implements SyntheticScan {

    static final int SIDE = 48;
    static final int SLICES = 25;
    static final double PIXEL = 4;

    private static final double FIRST = -PIXEL * (SIDE - 1) / 2;
    private static final double BLUR = 2.5;
    private static final double HALF_LIFE = 6586.2;
    private static final int LARGEST = 32767;
    private static final LocalTime SCAN = LocalTime.NOON;

    private final Lesion lesion;
    private final double weight;
    private final double height;
    private final long dose;
    private final int uptakeSeconds;
    private final float[] activity;

    SyntheticPetScan(SyntheticPatient patient, Seeds seeds) {
        this.lesion = new Lesion(patient, seeds.random("lesion " + patient.number()));
        Random random = seeds.random("pet " + patient.number());
        this.weight = Math.rint(55 + 40 * random.nextDouble());
        this.height = Math.rint(155 + 35 * random.nextDouble()) / 100;
        this.dose = Math.round((250 + 100 * random.nextDouble()) * 1e6);
        this.uptakeSeconds = 3300 + random.nextInt(1200);
        this.activity = uptake(patient, random);
        double activityOfSuv = dose * StrictMath.pow(2, -uptakeSeconds / HALF_LIFE) / (1000 * weight);
        for (int n = 0; n < activity.length; n++) {
            activity[n] *= (float)activityOfSuv;
        }
    }

    private float[] uptake(SyntheticPatient patient, Random random) {
        int[] size = {SIDE, SIDE, SLICES};
        float[] texture = new float[SIDE * SIDE * SLICES];
        for (int n = 0; n < texture.length; n++) {
            texture[n] = (float)(0.25 * random.nextGaussian());
        }
        float[] uptake = new float[texture.length];
        for (int axis = 0; axis < 3; axis++) {
            Gaussian.smooth(texture, size, axis, 6 / PIXEL, true);
        }
        for (int n = 0; n < uptake.length; n++) {
            double x = FIRST + PIXEL * (n % SIDE);
            double y = FIRST + PIXEL * (n / SIDE % SIDE);
            boolean inLesion = lesion.contains(x, y, z(n / (SIDE * SIDE)));
            uptake[n] = (float)(inLesion ? patient.lesionSuv() * Math.max(0.2, 1 + texture[n]) : background(x, y));
        }
        for (int axis = 0; axis < 3; axis++) {
            Gaussian.smooth(uptake, size, axis, BLUR / PIXEL, false);
        }
        for (int n = 0; n < uptake.length; n++) {
            uptake[n] *= (float)Math.max(0, 1 + 0.05 * random.nextGaussian());
        }
        return uptake;
    }

    /** Nothing in air, 0.4 in the lungs, 0.9 in the body: told apart by their CT numbers. */
    private static double background(double x, double y) {
        double hounsfield = Thorax.hounsfield(x, y);
        return hounsfield < -900 ? 0 : hounsfield < -500 ? 0.4 : 0.9;
    }

    @Override
    public Lesion lesion() {
        return lesion;
    }

    @Override
    public int slices() {
        return SLICES;
    }

    @Override
    public double z(int slice) {
        return PIXEL * (slice - (SLICES - 1) / 2.0);
    }

    @Override
    public String sopClassUid() {
        return "1.2.840.10008.5.1.4.1.1.128";
    }

    @Override
    public String description() {
        return "Synthetic FDG PET";
    }

    @Override
    public void write(int slice, DicomWriter image) {
        int count = SIDE * SIDE;
        float most = 0;
        for (int n = 0; n < count; n++) {
            most = Math.max(most, activity[slice * count + n]);
        }
        String slope = String.format(Locale.ROOT, "%.8f", most / LARGEST);
        int[] stored = new int[count];
        for (int n = 0; n < count; n++) {
            stored[n] = (int)Math.min(LARGEST, Math.rint(activity[slice * count + n] / Double.parseDouble(slope)));
        }
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
        DicomWriter tracer = new DicomWriter()
            .put(Tag.RadiopharmaceuticalStartTime, SCAN.minusSeconds(uptakeSeconds).format(clock))
            .put(Tag.RadionuclideTotalDose, Long.toString(dose)).putDecimals(Tag.RadionuclideHalfLife, 1, HALF_LIFE);
        image.put(Tag.ImageType, "ORIGINAL", "PRIMARY").put(Tag.SeriesDate, SyntheticDicom.DATE)
            .put(Tag.SeriesTime, SCAN.format(clock)).put(Tag.AcquisitionDate, SyntheticDicom.DATE)
            .put(Tag.AcquisitionTime, SCAN.format(clock)).putDecimals(Tag.PatientWeight, 1, weight)
            .putDecimals(Tag.PatientSize, 2, height).put(Tag.Units, "BQML").put(Tag.DecayCorrection, "START")
            .put(Tag.CorrectedImage, "DECY", "ATTN", "SCAT").put(Tag.ActualFrameDuration, "120000")
            .putItems(Tag.RadiopharmaceuticalInformationSequence, List.of(tracer)).putDecimals(Tag.SliceThickness, 3, PIXEL)
            .putDecimals(Tag.ImagePositionPatient, 3, FIRST, FIRST, z(slice)).putDecimals(Tag.PixelSpacing, 3, PIXEL, PIXEL)
            .putShorts(Tag.Rows, SIDE).putShorts(Tag.Columns, SIDE).putShorts(Tag.BitsStored, 16).putShorts(Tag.HighBit, 15)
            .putShorts(Tag.PixelRepresentation, 1).put(Tag.RescaleIntercept, "0").put(Tag.RescaleSlope, slope)
            .putShorts(Tag.PixelData, stored);
    }
}
