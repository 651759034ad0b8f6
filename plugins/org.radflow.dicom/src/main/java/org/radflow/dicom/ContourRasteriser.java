package org.radflow.dicom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * Closed planar contours to voxels. A voxel belongs to the ROI if its centre lies inside an odd number of the contours of
 * its slice (even-odd rule), so inner contours are holes and keyholes come out right. A centre exactly on an edge counts
 * as inside on one side of the polygon only (half-open: low index in, high index out), so that polygons which share an
 * edge never share a voxel.
 * <p>
 * A contour belongs to the nearest slice, at most half a slice away; if contours were drawn on a finer grid than the
 * image, the plane nearest to the slice's is used. Slices without a contour stay empty unless {@link ContourOptions} ask for more. What
 * reaches beyond the image is cut off. Time grows with the length of the contours in voxels plus the voxels of the image.
 */
public final class ContourRasteriser {

    private static final double SAME_PLANE = 1e-3;
    private static final double MOST_SLOPE = 0.5;

    /** A contour in continuous voxel indices; the plane is the mean of its k. */
    private record IndexContour(double[] i, double[] j, double plane) {

        int slice() {
            return (int)Math.floor(plane + 0.5);
        }

        double offPlane() {
            return Math.abs(plane - slice());
        }
    }

    private ContourRasteriser() {
    }

    /** @throws DicomException if the contours are not parallel to the slices, or no voxel centre is inside */
    public static RoiMask rasterise(Roi.Contours roi, Geometry geometry) throws DicomException {
        return rasterise(roi, geometry, ContourOptions.STRICT);
    }

    /** @throws DicomException if the contours are not parallel to the slices and may not be resampled, or no voxel centre is inside */
    public static RoiMask rasterise(Roi.Contours roi, Geometry geometry, ContourOptions options) throws DicomException {
        List<String> notes = new ArrayList<>(roi.notes());
        if (options.resampleOblique() && isOblique(roi, geometry)) {
            notes.add(label(roi) + " has contours that are not parallel to the slices; they are resampled");
            return mask(roi, geometry, ObliqueContours.rasterise(roi, geometry), notes);
        }
        List<IndexContour> inside = new ArrayList<>();
        for (double[] points : roi.contours()) {
            IndexContour contour = toIndex(roi, points, geometry);
            if (contour.plane >= -0.5 && contour.plane < geometry.size(2) - 0.5) {
                inside.add(contour);
            }
        }
        if (inside.size() < roi.contours().size()) {
            notes.add(label(roi) + ": " + (roi.contours().size() - inside.size()) + " of " + roi.contours().size()
                + " contours lie above or below the image");
        }
        noteOffPlane(roi, inside, geometry, notes);
        byte[] voxels = new byte[geometry.voxels()];
        Map<Integer, List<IndexContour>> slices = nearestPlanes(roi, inside, notes);
        for (List<IndexContour> slice : slices.values()) {
            fill(slice, geometry, voxels);
        }
        noteEmptySlices(roi, slices.keySet(), geometry, voxels, notes);
        int[] drawn = slices.keySet().stream().mapToInt(Integer::intValue).toArray();
        int filled = SliceInterpolator.fill(voxels, geometry, drawn, options.largestGap());
        if (filled > 0) {
            notes.add(label(roi) + ": " + filled + " slice(s) without contour are interpolated between their neighbours");
        }
        return mask(roi, geometry, voxels, notes);
    }

    private static RoiMask mask(Roi.Contours roi, Geometry geometry, byte[] voxels, List<String> notes) throws DicomException {
        Mask mask = new Mask(geometry, voxels);
        if (mask.isEmpty()) {
            throw noVoxel(roi, geometry);
        }
        return new RoiMask(mask, notes);
    }

    private static boolean isOblique(Roi.Contours roi, Geometry geometry) {
        for (double[] points : roi.contours()) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int n = 0; n < points.length; n += 3) {
                double k = geometry.toIndex(points[n], points[n + 1], points[n + 2])[2];
                low = Math.min(low, k);
                high = Math.max(high, k);
            }
            if (high - low > MOST_SLOPE) {
                return true;
            }
        }
        return false;
    }

    /** Contours smaller than a voxel may miss all centres. */
    private static void noteEmptySlices(Roi.Contours roi, Set<Integer> slices, Geometry geometry, byte[] voxels, List<String> notes) {
        int count = geometry.size(0) * geometry.size(1);
        int empty = 0;
        for (int k : slices) {
            int sum = 0;
            for (int n = k * count; n < (k + 1) * count; n++) {
                sum |= voxels[n];
            }
            empty += 1 - sum;
        }
        if (empty > 0) {
            notes.add(label(roi) + ": on " + empty + " of " + slices.size() + " slices its contours hold no voxel centre");
        }
    }

    private static IndexContour toIndex(Roi.Contours roi, double[] points, Geometry geometry) throws DicomException {
        int count = points.length / 3;
        double[] i = new double[count];
        double[] j = new double[count];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int n = 0; n < count; n++) {
            double[] index = geometry.toIndex(points[3 * n], points[3 * n + 1], points[3 * n + 2]);
            i[n] = index[0];
            j[n] = index[1];
            low = Math.min(low, index[2]);
            high = Math.max(high, index[2]);
            sum += index[2];
        }
        if (high - low > MOST_SLOPE) {
            throw new DicomException(String.format(Locale.ROOT,
                "%s: a contour crosses %.3f mm of slices, expected contours parallel to the slices, which are %.3f mm apart",
                label(roi), (high - low) * geometry.spacing(2), geometry.spacing(2)));
        }
        return new IndexContour(i, j, sum / count);
    }

    private static void noteOffPlane(Roi.Contours roi, List<IndexContour> contours, Geometry geometry,
            List<String> notes) {
        double farthest = contours.stream().mapToDouble(IndexContour::offPlane).max().orElse(0);
        if (farthest > SliceStack.TOLERANCE) {
            notes.add(String.format(Locale.ROOT, "%s: contours lie up to %.3f mm off the slices that they are drawn to",
                label(roi), farthest * geometry.spacing(2)));
        }
    }

    /** Contours by slice, each slice with the contours of the plane that is nearest to it. */
    private static Map<Integer, List<IndexContour>> nearestPlanes(Roi.Contours roi, List<IndexContour> contours,
            List<String> notes) {
        Map<Integer, IndexContour> nearest = new HashMap<>();
        for (IndexContour contour : contours) {
            nearest.merge(contour.slice(), contour, (a, b) -> b.offPlane() < a.offPlane() ? b : a);
        }
        Map<Integer, List<IndexContour>> slices = new TreeMap<>();
        for (IndexContour contour : contours) {
            if (Math.abs(contour.plane - nearest.get(contour.slice()).plane) <= SAME_PLANE) {
                slices.computeIfAbsent(contour.slice(), k -> new ArrayList<>()).add(contour);
            }
        }
        int used = slices.values().stream().mapToInt(List::size).sum();
        if (used < contours.size()) {
            notes.add(label(roi) + ": " + (contours.size() - used) + " of " + contours.size()
                + " contours lie between slices and are left out in favour of nearer ones");
        }
        return slices;
    }

    /**
     * Even-odd filling by rows: each edge that crosses the centre line of row j at index x flips all voxels i >= x of the
     * row. An edge crosses the row if one end is above and the other is not: j_a > j differs from j_b > j.
     */
    private static void fill(List<IndexContour> contours, Geometry geometry, byte[] voxels) {
        int nx = geometry.size(0);
        int ny = geometry.size(1);
        int offset = geometry.index(0, 0, contours.get(0).slice());
        for (IndexContour contour : contours) {
            int last = contour.i.length - 1;
            for (int n = 0, previous = last; n <= last; previous = n++) {
                flipAlongEdge(contour, previous, n, nx, ny, voxels, offset);
            }
        }
        for (int row = offset; row < offset + nx * ny; row += nx) {
            for (int i = 1; i < nx; i++) {
                voxels[row + i] ^= voxels[row + i - 1];
            }
        }
    }

    private static void flipAlongEdge(IndexContour contour, int a, int b, int nx, int ny, byte[] voxels, int offset) {
        int low = contour.j[a] <= contour.j[b] ? a : b;
        int high = low == a ? b : a;
        double slope = (contour.i[high] - contour.i[low]) / (contour.j[high] - contour.j[low]);
        for (int j = (int)Math.max(0, Math.ceil(contour.j[low])); j < contour.j[high] && j < ny; j++) {
            double x = contour.i[low] + (j - contour.j[low]) * slope;
            int i = (int)Math.max(0, Math.ceil(x));
            if (i < nx) {
                voxels[offset + j * nx + i] ^= 1;
            }
        }
    }

    private static DicomException noVoxel(Roi.Contours roi, Geometry geometry) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] points : roi.contours()) {
            for (int n = 0; n < points.length; n += 3) {
                double[] index = geometry.toIndex(points[n], points[n + 1], points[n + 2]);
                for (int a = 0; a < 3; a++) {
                    low[a] = Math.min(low[a], index[a]);
                    high[a] = Math.max(high[a], index[a]);
                }
            }
        }
        for (int a = 0; a < 3; a++) {
            double away = Math.max(low[a] - (geometry.size(a) - 0.5), -0.5 - high[a]) * geometry.spacing(a);
            if (away > 0) {
                return new DicomException(String.format(Locale.ROOT,
                    "%s lies outside the image: found it %.3f mm beyond the image along the %s, expected it inside",
                    label(roi), away, List.of("rows", "columns", "slices").get(a)));
            }
        }
        return new DicomException(label(roi) + " is empty: found no voxel centre inside its contours, expected one");
    }

    private static String label(Roi.Contours roi) {
        return "ROI '" + roi.label() + "'";
    }
}
