package org.radflow.features.robustness;

import java.util.Random;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * The region's outline as another observer might draw it (Zwanenburg et al. 2019): the image around the region is divided into
 * {@link Supervoxels} of some 500 mm3 (at least 20 voxels), and each belongs to the new region with a probability that is the part of it
 * that lies in the old one; always from 90 % on, never below 20 %. The one that overlaps most is always in.
 *
 * @param repeat number of the repeat: each has a choice of its own, which the region and this number fix
 */
public record ContourRandomisation(int repeat) implements Perturbation {

    private static final double VOLUME_MM3 = 500;
    private static final int LEAST_VOXELS = 20;
    private static final double MARGIN_MM = 25;
    private static final double ALWAYS = 0.9;
    private static final double NEVER = 0.2;
    /** Standard deviations beyond the region's range of intensities at which others are cut off. */
    private static final double BEYOND = 3;

    @Override
    public String name() {
        return "contour=" + repeat;
    }

    @Override
    public Sample apply(Sample sample) {
        Box box = Box.around(sample.mask(), MARGIN_MM);
        Mask region = box.of(sample.mask());
        double volume = Math.max(VOLUME_MM3, LEAST_VOXELS * box.part().voxelVolume());
        int[] labels = Supervoxels.labels(scaled(box.of(sample.image()), region), box.part(), volume);
        boolean[] chosen = choose(overlaps(labels, region), Seeds.ofRegion(sample, repeat));
        byte[] voxels = new byte[labels.length];
        for (int v = 0; v < labels.length; v++) {
            voxels[v] = (byte) (chosen[labels[v]] ? 1 : 0);
        }
        return new Sample(sample.image(), box.inWhole(voxels));
    }

    /** Part of each supervoxel that lies in the region. */
    private static double[] overlaps(int[] labels, Mask region) {
        int parts = 0;
        for (int label : labels) {
            parts = Math.max(parts, label + 1);
        }
        double[] overlap = new double[parts];
        int[] size = new int[parts];
        for (int v = 0; v < labels.length; v++) {
            overlap[labels[v]] += region.voxels()[v];
            size[labels[v]]++;
        }
        for (int part = 0; part < parts; part++) {
            overlap[part] /= Math.max(1, size[part]);
        }
        return overlap;
    }

    private static boolean[] choose(double[] overlap, Random random) {
        boolean[] chosen = new boolean[overlap.length];
        int most = 0;
        for (int part = 0; part < overlap.length; part++) {
            double chance = overlap[part] >= ALWAYS ? 1 : overlap[part] < NEVER ? 0 : overlap[part];
            chosen[part] = random.nextDouble() < chance;
            most = overlap[part] > overlap[most] ? part : most;
        }
        chosen[most] = true;
        return chosen;
    }

    /** Intensities from 0 to 1: the region's range and three standard deviations on either side. What is not finite becomes 0. */
    private static double[] scaled(Volume image, Mask region) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int v = 0; v < image.voxels().length; v++) {
            double x = image.voxels()[v];
            if (region.voxels()[v] != 0 && Double.isFinite(x)) {
                lowest = Math.min(lowest, x);
                highest = Math.max(highest, x);
                sum += x;
                squares += x * x;
                count++;
            }
        }
        double[] scaled = new double[image.voxels().length];
        if (highest > lowest) {
            double beyond = BEYOND * Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
            double range = highest - lowest + 2 * beyond;
            for (int v = 0; v < scaled.length; v++) {
                double x = (image.voxels()[v] - lowest + beyond) / range;
                scaled[v] = Double.isFinite(x) ? Math.max(0, Math.min(1, x)) : 0;
            }
        }
        return scaled;
    }
}
