package org.radflow.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Puts slices that are parallel, but unevenly apart or shifted within their planes, on a regular grid: linearly within each plane
 * and between the two planes nearest to a voxel. The grid has the pixel spacing of the slices, their median distance, and reaches over
 * all of them; a voxel beside a slice takes its nearest pixel.
 */
final class SliceResampler {

    private final List<Slice> slices;
    private final double[] along;
    private final double[] across;
    private final double[] depths;
    private final Geometry geometry;
    private final String note;

    /** @param sorted at least two slices, by ascending depth */
    SliceResampler(List<Slice> sorted, DicomException reason) throws DicomException {
        this.slices = sorted;
        Slice first = sorted.get(0);
        int count = sorted.size();
        this.along = new double[count];
        this.across = new double[count];
        this.depths = new double[count];
        for (int n = 0; n < count; n++) {
            double[] offset = Vectors.minus(sorted.get(n).position(), first.position());
            along[n] = Vectors.dot(offset, first.row()) / first.spacing()[1];
            across[n] = Vectors.dot(offset, first.column()) / first.spacing()[0];
            depths[n] = Vectors.dot(offset, first.normal());
        }
        double[] gaps = new double[count - 1];
        for (int n = 0; n < gaps.length; n++) {
            gaps[n] = depths[n + 1] - depths[n];
        }
        Arrays.sort(gaps);
        double distance = Math.rint(gaps[(gaps.length - 1) / 2] * 1e6) / 1e6;
        this.geometry = grid(first, distance);
        double shift = 0;
        for (int n = 1; n < count; n++) {
            shift = Math.max(shift, Math.hypot(along[n] * first.spacing()[1], across[n] * first.spacing()[0]));
        }
        this.note = String.format(Locale.ROOT, "slices lie %.3f to %.3f mm apart, shifted within their planes by up to %.3f mm; they are "
            + "resampled linearly to a regular grid of %.3f mm (%d slices), as the options say. Without: ", gaps[0], gaps[gaps.length - 1],
            shift, distance, geometry.size(2)) + reason.getMessage();
    }

    Geometry geometry() {
        return geometry;
    }

    String note() {
        return note;
    }

    private Geometry grid(Slice first, double distance) throws DicomException {
        double left = Math.floor(Arrays.stream(along).min().orElseThrow());
        double top = Math.floor(Arrays.stream(across).min().orElseThrow());
        double right = Math.ceil(Arrays.stream(along).max().orElseThrow());
        double bottom = Math.ceil(Arrays.stream(across).max().orElseThrow());
        double planes = Math.floor(depths[depths.length - 1] / distance + 1e-6) + 1;
        double columns = first.columns() + right - left;
        double rows = first.rows() + bottom - top;
        if (columns * rows * planes > Math.max(1 << 26, 8.0 * first.columns() * first.rows() * slices.size())) {
            throw new DicomException(first.file(), "its series: found slices scattered over " + (long)columns + " x " + (long)rows + " x "
                + (long)planes + " voxels, expected a stack");
        }
        double[] i = first.row();
        double[] j = first.column();
        double[] k = first.normal();
        double[] origin = first.position().clone();
        for (int axis = 0; axis < 3; axis++) {
            origin[axis] += left * first.spacing()[1] * i[axis] + top * first.spacing()[0] * j[axis];
        }
        return new Geometry(new int[] {(int)columns, (int)rows, (int)planes},
            new double[] {first.spacing()[1], first.spacing()[0], distance}, origin,
            new double[] {i[0], j[0], k[0], i[1], j[1], k[1], i[2], j[2], k[2]});
    }

    Volume load(Checkpoint checkpoint) throws DicomException {
        int pixels = geometry.size(0) * geometry.size(1);
        float[] voxels = new float[geometry.voxels()];
        float[] below = new float[pixels];
        float[] above = new float[pixels];
        int loaded = -2;
        for (int k = 0, n = 0; k < geometry.size(2); k++) {
            checkpoint.check();
            double depth = k * geometry.spacing(2);
            while (n < slices.size() - 2 && depths[n + 1] < depth) {
                n++;
            }
            if (n == loaded + 1) {
                float[] swap = below;
                below = above;
                above = swap;
                plane(n + 1, above);
            } else if (n != loaded) {
                plane(n, below);
                plane(n + 1, above);
            }
            loaded = n;
            double weight = Math.max(0, Math.min(1, (depth - depths[n]) / (depths[n + 1] - depths[n])));
            for (int at = 0; at < pixels; at++) {
                voxels[k * pixels + at] = (float)(below[at] + weight * (above[at] - below[at]));
            }
        }
        return new Volume(geometry, voxels);
    }

    /** A slice on the grid's columns and rows. */
    private void plane(int n, float[] out) throws DicomException {
        Slice slice = slices.get(n);
        int columns = slice.columns();
        int rows = slice.rows();
        float[] pixels = new float[columns * rows];
        slice.read(pixels, 0);
        double left = Math.floor(Arrays.stream(along).min().orElseThrow()) - along[n];
        double top = Math.floor(Arrays.stream(across).min().orElseThrow()) - across[n];
        for (int y = 0, at = 0; y < geometry.size(1); y++) {
            double row = Math.max(0, Math.min(rows - 1, y + top));
            int y0 = Math.min((int)row, Math.max(0, rows - 2));
            int y1 = Math.min(y0 + 1, rows - 1);
            double v = row - y0;
            for (int x = 0; x < geometry.size(0); x++, at++) {
                double column = Math.max(0, Math.min(columns - 1, x + left));
                int x0 = Math.min((int)column, Math.max(0, columns - 2));
                int x1 = Math.min(x0 + 1, columns - 1);
                double u = column - x0;
                double upper = pixels[y0 * columns + x0] * (1 - u) + pixels[y0 * columns + x1] * u;
                double lower = pixels[y1 * columns + x0] * (1 - u) + pixels[y1 * columns + x1] * u;
                out[at] = (float)(upper * (1 - v) + lower * v);
            }
        }
    }
}
