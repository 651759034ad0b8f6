package org.radflow.segment;

import java.util.Arrays;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Divides an image into compact, connected parts of similar intensity: simple linear iterative clustering (SLIC, Achanta et al. 2012,
 * doi:10.1109/TPAMI.2012.120) in mm. Centres start as blocks of a regular division; ten times, centres move to the means of their voxels, and
 * voxels go to the nearest centre within an edge length along each axis. The squared distance is
 * {@code (difference / SD)^2 + (compactness * distance / edge)^2}, SD being that of the image in the limit. In the end, parts are made connected
 * over faces; pieces of less than a quarter of an edge length cubed go to a part beside them.
 *
 * @param edge        edge length of a part in mm, about
 * @param compactness how much place weighs against intensity: an edge length is as far as so many standard deviations
 */
public record Supervoxels(double edge, double compactness) {

    private static final int ITERATIONS = 10;
    private static final double SMALL = 0.25;
    /** Whole numbers up to here are floats. */
    private static final int MOST = 1 << 24;

    /** @throws IllegalArgumentException if a number is not positive */
    public Supervoxels {
        if (!(edge > 0 && Double.isFinite(edge) && compactness > 0 && Double.isFinite(compactness))) {
            throw new IllegalArgumentException("Supervoxels: found edge length " + edge + " mm and compactness " + compactness
                    + ", expected positive numbers");
        }
    }

    /**
     * The number of its part for each voxel, from 1 in the order of first voxels; 0 outside the limit and where the image is not finite.
     *
     * @param limit what is divided; null: the whole image. On the image's grid
     * @throws IllegalArgumentException if the limit lies on another grid, or there would be more than 2^24 parts
     */
    public Volume of(Volume image, Mask limit) {
        Geometry grid = image.geometry();
        GrowthField field = new GrowthField(image, limit, Connectivity.FACES);
        float[] numbers = new float[grid.voxels()];
        if (limit == null || !limit.isEmpty()) {
            Clusters clusters = new Clusters(field);
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                clusters.moveCentres();
                clusters.assign();
            }
            double voxels = SMALL * edge * edge * edge / grid.voxelVolume();
            int[] labels = Pieces.connected(clusters.label, field, voxels);
            field.box.rows((inPart, inWhole, length) -> {
                for (int n = 0; n < length; n++) {
                    numbers[inWhole + n] = labels[inPart + n] + 1;
                }
            });
        }
        return new Volume(grid, numbers);
    }

    private final class Clusters {

        private final GrowthField field;
        private final Geometry part;
        /** Of its cluster for each voxel; -1 outside. */
        final int[] label;
        private final float[] nearest;
        private final float[] scaled;
        /** Rows of i, j, k in voxels and scaled intensity. */
        private final double[][] centres;

        Clusters(GrowthField field) {
            this.field = field;
            part = field.box.part();
            int[] along = new int[3];
            double all = 1;
            for (int axis = 0; axis < 3; axis++) {
                int voxels = part.size(axis) - 2;
                along[axis] = (int) Math.max(1, Math.min(voxels, Math.rint(voxels * part.spacing(axis) / edge)));
                all *= along[axis];
            }
            if (all > MOST) {
                throw new IllegalArgumentException("Supervoxels: found " + (long) all + ", expected at most 2^24; the edge length is too small");
            }
            centres = new double[(int) all][4];
            label = new int[field.within.length];
            nearest = new float[label.length];
            scaled = field.intensity;
            double deviation = Statistics.of(field.intensity, field.within, "Image").deviation();
            int v = 0;
            for (int k = 0; k < part.size(2); k++) {
                for (int j = 0; j < part.size(1); j++) {
                    for (int i = 0; i < part.size(0); i++) {
                        label[v] = field.within[v] == 0 ? -1
                                : block(i, 0, along) + along[0] * (block(j, 1, along) + along[1] * block(k, 2, along));
                        scaled[v] = deviation > 0 ? (float) (scaled[v] / deviation) : 0;
                        v++;
                    }
                }
            }
        }

        private int block(int index, int axis, int[] along) {
            return (int) ((index - 1L) * along[axis] / (part.size(axis) - 2));
        }

        /** To the means of their voxels. */
        void moveCentres() {
            Cancellation.check();
            int[] counts = new int[centres.length];
            for (double[] centre : centres) {
                Arrays.fill(centre, 0);
            }
            int v = 0;
            for (int k = 0; k < part.size(2); k++) {
                for (int j = 0; j < part.size(1); j++) {
                    for (int i = 0; i < part.size(0); i++, v++) {
                        if (label[v] >= 0) {
                            double[] centre = centres[label[v]];
                            centre[0] += i;
                            centre[1] += j;
                            centre[2] += k;
                            centre[3] += scaled[v];
                            counts[label[v]]++;
                        }
                    }
                }
            }
            for (int c = 0; c < centres.length; c++) {
                for (int d = 0; d < 4; d++) {
                    centres[c][d] /= counts[c];
                }
            }
        }

        /** Each voxel to the nearest centre within an edge length along each axis; it stays where it is if there is none. */
        void assign() {
            Arrays.fill(nearest, Float.POSITIVE_INFINITY);
            double weight = compactness * compactness / (edge * edge);
            for (int c = 0; c < centres.length; c++) {
                if ((c & 0xff) == 0) {
                    Cancellation.check();
                }
                double[] centre = centres[c];
                for (int k = first(centre, 2); k <= last(centre, 2); k++) {
                    double z = (k - centre[2]) * part.spacing(2);
                    for (int j = first(centre, 1); j <= last(centre, 1); j++) {
                        double y = (j - centre[1]) * part.spacing(1);
                        row(c, part.index(0, j, k), weight, y * y + z * z);
                    }
                }
            }
        }

        private void row(int c, int start, double weight, double squared) {
            double[] centre = centres[c];
            double spacing = part.spacing(0);
            int last = last(centre, 0);
            for (int i = first(centre, 0); i <= last; i++) {
                double x = (i - centre[0]) * spacing;
                double contrast = scaled[start + i] - centre[3];
                float distance = (float) (contrast * contrast + weight * (x * x + squared));
                if (distance < nearest[start + i] && label[start + i] >= 0) {
                    nearest[start + i] = distance;
                    label[start + i] = c;
                }
            }
        }

        /** Centres without voxels are not numbers: they reach nothing. */
        private int first(double[] centre, int axis) {
            return (int) Math.max(1, Math.ceil(centre[axis] - edge / part.spacing(axis)));
        }

        private int last(double[] centre, int axis) {
            return (int) Math.min(part.size(axis) - 2, Math.floor(centre[axis] + edge / part.spacing(axis)));
        }
    }
}
