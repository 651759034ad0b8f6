package org.radflow.dicom.synthetic;

import java.util.Random;

/**
 * A spiculated ellipsoid. In every plane its outline is a radius for each angle:
 * {@code r sqrt(1 - (z / (r e))^2) (1 + a spikes(angle, z))}, where r is the radius, e the elongation, a the height of the
 * spikes, and spikes(angle, z), from 0 to 1, the highest of nine spikes with random directions. Positions are mm relative to the image's centre.
 */
final class Lesion {

    private static final int SPIKES = 9;
    private static final double SPIKE_SHARPNESS = 12;
    private static final double SPIKE_THICKNESS = 0.45;

    private final double centreX;
    private final double centreY;
    private final double centreZ;
    private final double baseRadius;
    private final double halfHeight;
    private final double spikeHeight;
    private final double[] spikeAngle = new double[SPIKES];
    private final double[] spikeZ = new double[SPIKES];

    Lesion(SyntheticPatient patient, Random random) {
        double side = random.nextBoolean() ? 1 : -1;
        this.centreX = side * (Thorax.LUNG_X + 4 * (random.nextDouble() - 0.5));
        this.centreY = 12 * (random.nextDouble() - 0.5);
        this.centreZ = 16 * (random.nextDouble() - 0.5);
        this.baseRadius = patient.radius();
        this.halfHeight = baseRadius * patient.elongation();
        this.spikeHeight = patient.spikes();
        for (int n = 0; n < SPIKES; n++) {
            spikeAngle[n] = 2 * StrictMath.PI * random.nextDouble();
            spikeZ[n] = 0.7 * halfHeight * (2 * random.nextDouble() - 1);
        }
    }

    double x() {
        return centreX;
    }

    double y() {
        return centreY;
    }

    double z() {
        return centreZ;
    }

    /** A distance from the centre that no point of the lesion exceeds, mm. */
    double extent() {
        return Math.max(halfHeight, baseRadius * (1 + spikeHeight));
    }

    boolean contains(double x, double y, double z) {
        double dx = x - centreX;
        double dy = y - centreY;
        if (!meets(z) || dx * dx + dy * dy > extent() * extent()) {
            return false;
        }
        double outline = radius(StrictMath.atan2(dy, dx), z);
        return dx * dx + dy * dy < outline * outline;
    }

    /** Whether the plane at z cuts the lesion. */
    boolean meets(double z) {
        return Math.abs(z - centreZ) < halfHeight;
    }

    /** Distance of the outline from the axis, mm. */
    double radius(double angle, double z) {
        double height = (z - centreZ) / halfHeight;
        double spikes = 0;
        for (int n = 0; n < SPIKES; n++) {
            double dz = (z - centreZ - spikeZ[n]) / (SPIKE_THICKNESS * halfHeight);
            double spike = StrictMath.exp(SPIKE_SHARPNESS * (StrictMath.cos(angle - spikeAngle[n]) - 1) - dz * dz);
            spikes = Math.max(spikes, spike);
        }
        return baseRadius * StrictMath.sqrt(1 - height * height) * (1 + spikeHeight * spikes);
    }
}
