package org.radflow.dicom.synthetic;

import java.util.Random;

/**
 * The CT of a synthetic patient: thorax and textured lesion, averaged over the thickness of each slice, blurred by the
 * scanner's kernel, plus its noise. The image is {@value #SIDE} x {@value #SIDE} pixels of {@value #PIXEL} mm, centred on
 * x = y = 0, and {@value #LENGTH} mm long, centred on z = 0.
 */
final class SyntheticCt {

    static final int SIDE = 96;
    static final double PIXEL = 1.5;
    static final double LENGTH = 100;
    static final double FIRST_PIXEL = -PIXEL * (SIDE - 1) / 2;

    private static final double SUBSLICE = 1.25;
    private static final double LESION = 30;

    private final SyntheticPatient patient;
    private final Lesion lesion;
    private final float[] texture;
    private final int[] textureSize;
    private final int[] textureStart;

    SyntheticCt(SyntheticPatient patient, Seeds seeds) {
        this.patient = patient;
        this.lesion = new Lesion(patient, seeds.random("lesion " + patient.number()));
        double reach = lesion.extent() + 2 * patient.textureCorrelation();
        this.textureStart = new int[] {pixel(lesion.x() - reach), pixel(lesion.y() - reach),
            subslice(lesion.z() - reach)};
        this.textureSize = new int[] {pixel(lesion.x() + reach) - textureStart[0] + 1,
            pixel(lesion.y() + reach) - textureStart[1] + 1, subslice(lesion.z() + reach) - textureStart[2] + 1};
        this.texture = texture(seeds.random("texture " + patient.number()));
    }

    Lesion lesion() {
        return lesion;
    }

    int slices() {
        return (int)Math.rint(LENGTH / patient.scanner().sliceThickness());
    }

    /** Centre of a slice, mm. */
    double z(int slice) {
        return patient.scanner().sliceThickness() * (slice - (slices() - 1) / 2.0);
    }

    /** CT numbers of a slice, row by row, HU. */
    float[] slice(int slice, Random noise) {
        SyntheticScanner scanner = patient.scanner();
        int parts = (int)Math.rint(scanner.sliceThickness() / SUBSLICE);
        float[] pixels = new float[SIDE * SIDE];
        for (int part = 0; part < parts; part++) {
            int subslice = slice * parts + part;
            for (int j = 0; j < SIDE; j++) {
                for (int i = 0; i < SIDE; i++) {
                    pixels[i + SIDE * j] += (float)(hounsfield(i, j, subslice) / parts);
                }
            }
        }
        int[] size = {SIDE, SIDE, 1};
        float[] noisePixels = new float[pixels.length];
        for (int n = 0; n < pixels.length; n++) {
            pixels[n] += 1000;
            noisePixels[n] = (float)(scanner.noise() * noise.nextGaussian());
        }
        for (int axis = 0; axis < 2; axis++) {
            Gaussian.smooth(pixels, size, axis, scanner.blur() / PIXEL, false);
            Gaussian.smooth(noisePixels, size, axis, scanner.noiseBlur() / PIXEL, true);
        }
        for (int n = 0; n < pixels.length; n++) {
            pixels[n] += noisePixels[n] - 1000;
        }
        return pixels;
    }

    private double hounsfield(int i, int j, int subslice) {
        double x = FIRST_PIXEL + PIXEL * i;
        double y = FIRST_PIXEL + PIXEL * j;
        double z = SUBSLICE * (subslice + 0.5) - LENGTH / 2;
        if (!lesion.contains(x, y, z)) {
            return Thorax.hounsfield(x, y);
        }
        int index = i - textureStart[0]
            + textureSize[0] * (j - textureStart[1] + textureSize[1] * (subslice - textureStart[2]));
        return LESION + texture[index];
    }

    /** A Gaussian random field on the box of the lesion. */
    private float[] texture(Random random) {
        float[] field = new float[textureSize[0] * textureSize[1] * textureSize[2]];
        for (int n = 0; n < field.length; n++) {
            field[n] = (float)(patient.textureDeviation() * random.nextGaussian());
        }
        for (int axis = 0; axis < 3; axis++) {
            double spacing = axis == 2 ? SUBSLICE : PIXEL;
            Gaussian.smooth(field, textureSize, axis, patient.textureCorrelation() / spacing, true);
        }
        return field;
    }

    private static int pixel(double position) {
        return (int)Math.floor((position - FIRST_PIXEL) / PIXEL);
    }

    private static int subslice(double z) {
        return (int)Math.floor((z + LENGTH / 2) / SUBSLICE - 0.5);
    }
}
