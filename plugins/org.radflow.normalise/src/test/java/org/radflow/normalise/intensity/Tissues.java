package org.radflow.normalise.intensity;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.normalise.Numbers;

/** 4,000 voxels of three tissues around 60 (a fifth of them), 120 and 180 (two fifths each), with noise, seen by a scanner of its own scale. */
final class Tissues {

    static final Geometry GRID = Geometry.axisAligned(new int[]{20, 20, 10}, new double[]{1, 1, 1}, new double[3]);

    private Tissues() {
    }

    static Volume volume(final long seed, final double gain, final double gamma) {
        final Numbers numbers = new Numbers(seed);
        final float[] voxels = new float[4000];
        for (int n = 0; n < voxels.length; n++) {
            final double noise = numbers.next() + numbers.next() + numbers.next() + numbers.next() - 2;
            voxels[n] = (float)(gain * Math.pow((n % 10 < 2 ? 60 : n % 10 < 6 ? 120 : 180) + 20 * noise, gamma));
        }
        return new Volume(GRID, voxels);
    }
}
