package org.radflow.dicom.synthetic;

/** A plain chest: body, two lungs and a spine, all elliptic cylinders along z. Positions are mm from the centre. */
final class Thorax {

    /** Distance of the lungs' axes from the middle; half axes of a lung. */
    static final double LUNG_X = 32;
    static final double LUNG_HALF_WIDTH = 24;
    static final double LUNG_HALF_DEPTH = 36;

    private static final double AIR = -1000;
    private static final double LUNG = -850;
    private static final double SOFT_TISSUE = 40;
    private static final double BONE = 350;

    private Thorax() {
    }

    /** CT number at a position, HU. */
    static double hounsfield(double x, double y) {
        if (!inEllipse(x, y, 68, 52)) {
            return AIR;
        }
        if (inEllipse(Math.abs(x) - LUNG_X, y, LUNG_HALF_WIDTH, LUNG_HALF_DEPTH)) {
            return LUNG;
        }
        return inEllipse(x, y - 36, 9, 9) ? BONE : SOFT_TISSUE;
    }

    private static boolean inEllipse(double x, double y, double a, double b) {
        return x * x / (a * a) + y * y / (b * b) < 1;
    }
}
