package org.radflow.features.robustness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Mask;

/**
 * The region grows or shrinks by a part of its volume: the voxels nearest to it (in mm, centre to centre) are added, or its voxels
 * nearest to the outside removed, until it has (1 + fraction) times its voxels, rounded, at least one. Voxels at the same distance are
 * taken in an arbitrary, but fixed order. The border of the image is not a border of the region.
 *
 * @param fraction part of the volume, above -1 and at most 10; negative shrinks
 */
public record VolumeChange(double fraction) implements Perturbation {

    /** @throws IllegalArgumentException if the fraction is out of its range */
    public VolumeChange {
        if (!(fraction > -1 && fraction <= 10)) {
            throw new IllegalArgumentException("Volume change: found " + fraction + ", expected above -1 and at most 10");
        }
    }

    @Override
    public String name() {
        return fraction == 0 ? "" : "volume=" + fraction;
    }

    @Override
    public Sample apply(Sample sample) {
        Mask mask = sample.mask();
        int count = mask.count();
        if (count == 0) {
            throw new UndefinedFeatureException("The mask is empty");
        }
        int change = (int) Math.max(1, Math.round(count * (1 + fraction))) - count;
        byte to = (byte) (change > 0 ? 1 : 0);
        int candidates = to == 1 ? mask.voxels().length - count : count;
        if (Math.abs(change) > candidates || candidates == mask.voxels().length) {
            throw new UndefinedFeatureException("The image has no room for a region changed in volume by " + fraction);
        }
        byte[] changed = mask.voxels().clone();
        if (change != 0) {
            turnNearest(changed, to, Math.abs(change), DistanceTransform.squared(mask.voxels(), to, mask.geometry()));
        }
        return new Sample(sample.image(), new Mask(mask.geometry(), changed));
    }

    /** Gives the value to as many other voxels as wanted, by increasing distance. */
    private static void turnNearest(byte[] voxels, byte to, int wanted, double[] distance) {
        double[] distances = IntStream.range(0, voxels.length).filter(v -> voxels[v] != to).mapToDouble(v -> distance[v]).toArray();
        Arrays.sort(distances);
        double farthest = distances[wanted - 1];
        int nearer = 0;
        for (int v = 0; v < voxels.length; v++) {
            if (voxels[v] != to && distance[v] < farthest) {
                voxels[v] = to;
                nearer++;
            }
        }
        IntStream.range(0, voxels.length).filter(v -> voxels[v] != to && distance[v] == farthest).boxed()
                .sorted(Comparator.comparingLong(v -> Seeds.mixed(v))).limit(wanted - nearer).forEach(v -> voxels[v] = to);
    }
}
