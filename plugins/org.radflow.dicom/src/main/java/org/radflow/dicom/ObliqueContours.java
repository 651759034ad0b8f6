package org.radflow.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.radflow.image.Geometry;

/**
 * Contours in parallel planes that cut the slices of the image. A voxel belongs to the ROI if its centre, projected on the nearest plane
 * of contours, lies inside an odd number of the contours there; planes reach half their distance, a single plane half the smallest voxel
 * spacing.
 */
final class ObliqueContours {

    private static final double SAME_PLANE = 1e-2;
    private static final double PARALLEL = 0.999;

    /** The contours of a plane, as u, v, u, v, ... in its axes. */
    private record Layer(double distance, List<double[]> polygons) {
    }

    private final double[] normal;
    private final double[] u;
    private final double[] v;
    private final List<Layer> layers = new ArrayList<>();
    private final double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private ObliqueContours(double[] normal) {
        this.normal = normal;
        double[] aside = Math.abs(normal[0]) < 0.7 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        this.u = Vectors.unit(Vectors.cross(normal, aside));
        this.v = Vectors.cross(normal, u);
    }

    /** @throws DicomException if the contours are not planar or not parallel to each other */
    static byte[] rasterise(Roi.Contours roi, Geometry geometry) throws DicomException {
        double[] normal = normal(roi.contours().get(0));
        ObliqueContours oblique = new ObliqueContours(normal);
        for (double[] points : roi.contours()) {
            if (Math.abs(Vectors.dot(normal, normal(points))) < PARALLEL) {
                throw new DicomException("ROI '" + roi.label() + "': found contours in planes that are not parallel, expected parallel planes");
            }
            oblique.add(roi, points, geometry);
        }
        oblique.layers.sort(Comparator.comparingDouble(Layer::distance));
        return oblique.fill(geometry);
    }

    /** Unit normal of a polygon (Newell). */
    private static double[] normal(double[] points) {
        double[] sum = new double[3];
        int count = points.length / 3;
        for (int n = 0; n < count; n++) {
            int m = (n + 1) % count;
            double[] a = {points[3 * n], points[3 * n + 1], points[3 * n + 2]};
            double[] b = {points[3 * m], points[3 * m + 1], points[3 * m + 2]};
            double[] cross = Vectors.cross(a, b);
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += cross[axis];
            }
        }
        return Vectors.unit(sum);
    }

    private void add(Roi.Contours roi, double[] points, Geometry geometry) throws DicomException {
        int count = points.length / 3;
        double[] polygon = new double[2 * count];
        double mean = 0;
        for (int n = 0; n < count; n++) {
            double[] at = {points[3 * n], points[3 * n + 1], points[3 * n + 2]};
            polygon[2 * n] = Vectors.dot(at, u);
            polygon[2 * n + 1] = Vectors.dot(at, v);
            mean += Vectors.dot(at, normal) / count;
            double[] index = geometry.toIndex(at[0], at[1], at[2]);
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], index[axis]);
                high[axis] = Math.max(high[axis], index[axis]);
            }
        }
        for (int n = 0; n < count; n++) {
            double off = Math.abs(points[3 * n] * normal[0] + points[3 * n + 1] * normal[1] + points[3 * n + 2] * normal[2] - mean);
            if (off > 0.5) {
                throw new DicomException(String.format(Locale.ROOT,
                    "ROI '%s': found a point %.3f mm off the plane of its contour, expected planar contours", roi.label(), off));
            }
        }
        double distance = mean;
        layers.stream().filter(layer -> Math.abs(layer.distance - distance) <= SAME_PLANE).findFirst().orElseGet(() -> {
            layers.add(new Layer(distance, new ArrayList<>()));
            return layers.get(layers.size() - 1);
        }).polygons.add(polygon);
    }

    private byte[] fill(Geometry geometry) {
        double smallest = Math.min(geometry.spacing(0), Math.min(geometry.spacing(1), geometry.spacing(2)));
        double reach = Double.POSITIVE_INFINITY;
        for (int n = 1; n < layers.size(); n++) {
            reach = Math.min(reach, (layers.get(n).distance - layers.get(n - 1).distance) / 2);
        }
        reach = Double.isFinite(reach) ? reach : smallest / 2;
        int[] first = new int[3];
        int[] last = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            double margin = reach / geometry.spacing(axis);
            first[axis] = (int)Math.max(0, Math.ceil(low[axis] - margin));
            last[axis] = (int)Math.min(geometry.size(axis) - 1, Math.floor(high[axis] + margin));
        }
        byte[] voxels = new byte[geometry.voxels()];
        for (int k = first[2]; k <= last[2]; k++) {
            for (int j = first[1]; j <= last[1]; j++) {
                for (int i = first[0]; i <= last[0]; i++) {
                    voxels[geometry.index(i, j, k)] = (byte)(isInside(geometry.toPhysical(i, j, k), reach) ? 1 : 0);
                }
            }
        }
        return voxels;
    }

    private boolean isInside(double[] at, double reach) {
        double distance = Vectors.dot(at, normal);
        Layer nearest = layers.get(0);
        for (Layer layer : layers) {
            nearest = Math.abs(layer.distance - distance) < Math.abs(nearest.distance - distance) ? layer : nearest;
        }
        if (Math.abs(nearest.distance - distance) > reach + SAME_PLANE) {
            return false;
        }
        double x = Vectors.dot(at, u);
        double y = Vectors.dot(at, v);
        boolean inside = false;
        for (double[] polygon : nearest.polygons) {
            int count = polygon.length / 2;
            for (int n = 0, m = count - 1; n < count; m = n++) {
                double yn = polygon[2 * n + 1];
                double ym = polygon[2 * m + 1];
                if (yn > y != ym > y && x < polygon[2 * n] + (y - yn) * (polygon[2 * m] - polygon[2 * n]) / (ym - yn)) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
