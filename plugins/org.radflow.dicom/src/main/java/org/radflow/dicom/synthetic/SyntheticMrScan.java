package org.radflow.dicom.synthetic;

import java.util.Random;

import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.Tag;

/**
 * The T1-weighted MR series of a synthetic patient: {@value #SIDE} x {@value #SIDE} pixels of {@value #PIXEL} mm and {@value #SLICES} slices
 * of {@value #THICKNESS} mm, centred on the origin, on both scanners. Signals are 800 in the fat under the skin, 400 in muscle, 250 in the
 * spine, 60 in the lungs and 550 in the lesion, whose texture has the patient's standard deviation and
 * correlation, 1 % of the signal for 4 HU. The image is
 * <pre>gain · field(x, y) · signal + noise,  field = exp(a · cos((x cos p + y sin p) π / 120 + q))</pre>
 * with Rician noise of 12 x gain. The gain is 1 on scanner A and 2.6 on scanner B, and differs between patients of one
 * scanner by a factor with logarithmic standard deviation 0.2; a is 0.2 and 0.4; p and q are the patient's.
 */
final class SyntheticMrScan implements SyntheticScan {

    static final int SIDE = 96;
    static final int SLICES = 25;
    static final double PIXEL = 1.5;
    static final double THICKNESS = 4;

    private static final double FIRST = -PIXEL * (SIDE - 1) / 2;
    private static final double NOISE = 12;
    private static final double LESION = 550;

    private final Lesion lesion;
    private final float[] signal;

    SyntheticMrScan(SyntheticPatient patient, Seeds seeds) {
        this.lesion = new Lesion(patient, seeds.random("lesion " + patient.number()));
        Random random = seeds.random("mr " + patient.number());
        boolean onB = patient.scanner() == SyntheticScanner.B;
        double gain = (onB ? 2.6 : 1) * StrictMath.exp(0.2 * random.nextGaussian());
        double strength = onB ? 0.4 : 0.2;
        double direction = 2 * StrictMath.PI * random.nextDouble();
        double phase = 2 * StrictMath.PI * random.nextDouble();
        float[] texture = texture(patient, random);
        this.signal = new float[texture.length];
        for (int n = 0; n < signal.length; n++) {
            double x = FIRST + PIXEL * (n % SIDE);
            double y = FIRST + PIXEL * (n / SIDE % SIDE);
            boolean inLesion = lesion.contains(x, y, z(n / (SIDE * SIDE)));
            double tissue = inLesion ? LESION * Math.max(0.1, 1 + texture[n]) : tissue(x, y);
            double wave = (x * StrictMath.cos(direction) + y * StrictMath.sin(direction)) * StrictMath.PI / 120 + phase;
            double real = tissue * StrictMath.exp(strength * StrictMath.cos(wave)) + NOISE * random.nextGaussian();
            signal[n] = (float)(gain * StrictMath.hypot(real, NOISE * random.nextGaussian()));
        }
    }

    private static double tissue(double x, double y) {
        double hounsfield = Thorax.hounsfield(x, y);
        if (hounsfield < -900) {
            return 0;
        }
        if (hounsfield < -500) {
            return 60;
        }
        if (hounsfield > 200) {
            return 250;
        }
        return Thorax.hounsfield(1.15 * x, 1.15 * y) < -900 ? 800 : 400;
    }

    private static float[] texture(SyntheticPatient patient, Random random) {
        int[] size = {SIDE, SIDE, SLICES};
        float[] texture = new float[SIDE * SIDE * SLICES];
        for (int n = 0; n < texture.length; n++) {
            texture[n] = (float)(patient.textureDeviation() / 400 * random.nextGaussian());
        }
        for (int axis = 0; axis < 3; axis++) {
            Gaussian.smooth(texture, size, axis, patient.textureCorrelation() / (axis == 2 ? THICKNESS : PIXEL), true);
        }
        return texture;
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
        return THICKNESS * (slice - (SLICES - 1) / 2.0);
    }

    @Override
    public String sopClassUid() {
        return "1.2.840.10008.5.1.4.1.1.4";
    }

    @Override
    public String description() {
        return "Synthetic T1 MR";
    }

    @Override
    public void write(int slice, DicomWriter image) {
        int[] stored = new int[SIDE * SIDE];
        for (int n = 0; n < stored.length; n++) {
            stored[n] = (int)Math.min(65535, Math.rint(signal[slice * stored.length + n]));
        }
        image.put(Tag.ImageType, "ORIGINAL", "PRIMARY", "M").put(Tag.EchoTime, "4.6").putDecimals(Tag.SliceThickness, 3, THICKNESS)
            .putDecimals(Tag.ImagePositionPatient, 3, FIRST, FIRST, z(slice)).putDecimals(Tag.PixelSpacing, 3, PIXEL, PIXEL)
            .putShorts(Tag.Rows, SIDE).putShorts(Tag.Columns, SIDE).putShorts(Tag.BitsStored, 16).putShorts(Tag.HighBit, 15)
            .putShorts(Tag.PixelRepresentation, 0).putShorts(Tag.PixelData, stored);
    }
}
