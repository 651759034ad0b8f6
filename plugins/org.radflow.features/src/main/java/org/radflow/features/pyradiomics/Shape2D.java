package org.radflow.features.pyradiomics;

import java.util.List;

import org.radflow.features.morphology.PlanarDiameter;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * PyRadiomics' 2D shape features of a region in one slice. The outline joins the middles of the edges between pixels inside and outside
 * (marching squares); pixels that touch at a corner alone are not joined.
 */
final class Shape2D {

    static final List<Feature<Shape2D>> FEATURES = List.of(
            new Feature<>("shape2D_MeshSurface", "", "Mesh Surface", "mm2", s -> s.surface),
            new Feature<>("shape2D_PixelSurface", "", "Pixel Surface", "mm2", s -> s.mask.count() * s.dx * s.dy),
            new Feature<>("shape2D_Perimeter", "", "Perimeter", "mm", s -> s.perimeter),
            new Feature<>("shape2D_PerimeterSurfaceRatio", "", "Perimeter to Surface ratio", "mm-1", s -> s.perimeter / s.surface),
            new Feature<>("shape2D_Sphericity", "", "Sphericity", "1", s -> 2 * Math.sqrt(Math.PI * s.surface) / s.perimeter),
            new Feature<>("shape2D_MaximumDiameter", "", "Maximum 2D diameter", "mm", s -> PlanarDiameter.of(s.mask, 2)),
            new Feature<>("shape2D_MajorAxisLength", "", "Major Axis Length", "mm", s -> 4 * Math.sqrt(s.variances()[0])),
            new Feature<>("shape2D_MinorAxisLength", "", "Minor Axis Length", "mm", s -> 4 * Math.sqrt(s.variances()[1])),
            new Feature<>("shape2D_Elongation", "", "Elongation", "1", s -> s.elongation()));

    private final Mask mask;
    private final double dx;
    private final double dy;
    private double surface;
    private double perimeter;

    /** @throws UndefinedFeatureException if the region is not in one slice */
    Shape2D(Mask mask) {
        int[] box = mask.boundingBox();
        if (box[2] != box[5]) {
            throw new UndefinedFeatureException("2D shape needs a region in one slice, found " + (box[5] - box[2] + 1) + " slices");
        }
        this.mask = mask;
        this.dx = mask.geometry().spacing(0);
        this.dy = mask.geometry().spacing(1);
        for (int j = box[1] - 1; j <= box[4]; j++) {
            for (int i = box[0] - 1; i <= box[3]; i++) {
                addCell(inside(i, j, box[2]), inside(i + 1, j, box[2]), inside(i + 1, j + 1, box[2]), inside(i, j + 1, box[2]));
            }
        }
    }

    /** The cell between four pixel centres, given round it: a corner alone cuts off a triangle of 1/8 of the cell. */
    private void addCell(boolean a, boolean b, boolean c, boolean d) {
        int corners = (a ? 1 : 0) + (b ? 1 : 0) + (c ? 1 : 0) + (d ? 1 : 0);
        double slope = Math.hypot(dx, dy) / 2;
        double cell = dx * dy;
        switch (corners) {
            case 1 -> add(cell / 8, slope);
            case 2 -> {
                if (a == c) {
                    add(cell / 4, 2 * slope);
                } else {
                    add(cell / 2, a == b ? dx : dy);
                }
            }
            case 3 -> add(cell * 7 / 8, slope);
            case 4 -> add(cell, 0);
            default -> { }
        }
    }

    private void add(double area, double length) {
        surface += area;
        perimeter += length;
    }

    private boolean inside(int i, int j, int k) {
        Geometry grid = mask.geometry();
        return i >= 0 && i < grid.size(0) && j >= 0 && j < grid.size(1) && mask.voxels()[grid.index(i, j, k)] != 0;
    }

    private double elongation() {
        double[] variances = variances();
        if (variances[0] == 0) {
            throw new UndefinedFeatureException("A single pixel has no axes");
        }
        return Math.sqrt(variances[1] / variances[0]);
    }

    /** Eigenvalues of the population covariance of the pixel centres in mm2, the larger first. */
    private double[] variances() {
        double[] sums = new double[5];
        for (int v = 0; v < mask.voxels().length; v++) {
            if (mask.voxels()[v] != 0) {
                double x = v % mask.geometry().size(0) * dx;
                double y = v / mask.geometry().size(0) % mask.geometry().size(1) * dy;
                sums[0] += x;
                sums[1] += y;
                sums[2] += x * x;
                sums[3] += x * y;
                sums[4] += y * y;
            }
        }
        double n = mask.count();
        double xx = sums[2] / n - sums[0] / n * sums[0] / n;
        double xy = sums[3] / n - sums[0] / n * sums[1] / n;
        double yy = sums[4] / n - sums[1] / n * sums[1] / n;
        double root = Math.hypot((xx - yy) / 2, xy);
        return new double[] {(xx + yy) / 2 + root, Math.max(0, (xx + yy) / 2 - root)};
    }
}
