package org.radflow.normalise.bias;

import java.util.Arrays;

/**
 * A sum of uniform cubic B-splines over a box: {@code spans + 3} control values along each axis, first index fastest. Control value c
 * stands at parameter c - 1, where the box reaches from 0 to spans. Not thread-safe.
 */
final class BSplineLattice {

    private final int[] spans;
    private double[] control;

    /** A lattice of zeros. @param spans number of intervals along each axis */
    BSplineLattice(final int[] spans) {
        this.spans = spans.clone();
        control = new double[points(0) * points(1) * points(2)];
    }

    private int points(final int axis) {
        return spans[axis] + 3;
    }

    /** Adds another lattice of the same size. */
    void add(final BSplineLattice other) {
        for (int n = 0; n < control.length; n++) {
            control[n] += other.control[n];
        }
    }

    /** The same function with twice the intervals along each axis. */
    BSplineLattice refined() {
        final BSplineLattice fine = new BSplineLattice(new int[]{2 * spans[0], 2 * spans[1], 2 * spans[2]});
        double[] values = control;
        final int[] size = {points(0), points(1), points(2)};
        for (int axis = 0; axis < 3; axis++) {
            values = refine(values, size, axis, fine.points(axis));
            size[axis] = fine.points(axis);
        }
        fine.control = values;
        return fine;
    }

    /** Halving of the intervals: new values between two old ones are their mean, those upon an old one are (1, 6, 1) / 8 of it and its neighbours. */
    private static double[] refine(final double[] values, final int[] size, final int axis, final int points) {
        final int stride = axis == 0 ? 1 : axis == 1 ? size[0] : size[0] * size[1];
        final int block = stride * size[axis];
        final double[] fine = new double[values.length / size[axis] * points];
        for (int n = 0; n < fine.length; n++) {
            final int place = n / stride % points;
            final int old = n / (stride * points) * block + n % stride + place / 2 * stride;
            fine[n] = place % 2 == 0 ? (values[old] + values[old + stride]) / 2
                : (values[old] + 6 * values[old + stride] + values[old + 2 * stride]) / 8;
        }
        return fine;
    }

    /**
     * The lattice that approximates values on a grid of points, those with weight 0 left out (Lee, Wolberg and Shin 1997, DOI
     * 10.1109/2945.620490): each control value is the mean of what the points around it ask for, {@code w z / sum w^2}, weighted by w².
     *
     * @param axes   where the points lie along each axis
     * @param values at each point, first axis fastest; 0 where the weight is
     * @param inside 1 for points that count, else 0
     */
    static BSplineLattice fit(final int[] spans, final Axis[] axes, final double[] values, final double[] inside) {
        final BSplineLattice lattice = new BSplineLattice(spans);
        final double[] asked = values.clone();
        int n = 0;
        for (int k = 0; k < axes[2].points; k++) {
            for (int j = 0; j < axes[1].points; j++) {
                for (int i = 0; i < axes[0].points; i++) {
                    asked[n++] /= axes[0].squares[i] * axes[1].squares[j] * axes[2].squares[k];
                }
            }
        }
        final double[] sum = contracted(asked, axes, 3);
        final double[] weight = contracted(inside, axes, 2);
        for (int c = 0; c < sum.length; c++) {
            lattice.control[c] = weight[c] > 0 ? sum[c] / weight[c] : 0;
        }
        return lattice;
    }

    /** Sums over the points of value times a power of each control value's B-spline. */
    private static double[] contracted(final double[] values, final Axis[] axes, final int power) {
        double[] sums = values;
        int stride = 1;
        for (final Axis axis : axes) {
            sums = axis.contracted(sums, stride, power);
            stride *= axis.controls;
        }
        return sums;
    }

    /** The values at a grid of points, first axis fastest. */
    float[] evaluate(final Axis[] axes) {
        final double[] rows = new double[axes[0].controls];
        final float[] values = new float[axes[0].points * axes[1].points * axes[2].points];
        int n = 0;
        for (int k = 0; k < axes[2].points; k++) {
            for (int j = 0; j < axes[1].points; j++) {
                Arrays.fill(rows, 0);
                for (int c = 0; c < 4; c++) {
                    for (int b = 0; b < 4; b++) {
                        final double weight = axes[2].weight[4 * k + c] * axes[1].weight[4 * j + b];
                        final int start = rows.length * (axes[1].first[j] + b + axes[1].controls * (axes[2].first[k] + c));
                        for (int a = 0; a < rows.length; a++) {
                            rows[a] += weight * control[start + a];
                        }
                    }
                }
                for (int i = 0; i < axes[0].points; i++) {
                    double sum = 0;
                    for (int a = 0; a < 4; a++) {
                        sum += axes[0].weight[4 * i + a] * rows[axes[0].first[i] + a];
                    }
                    values[n++] = (float)sum;
                }
            }
        }
        return values;
    }

    /** Points along one axis: for each the first of the four B-splines that reach it, and their values there. */
    static final class Axis {

        private final int points;
        private final int controls;
        private final int[] first;
        private final double[] weight;
        /** Sum of the squares of the four values. */
        private final double[] squares;

        /** @param places position of each point as a part of the box, 0 to 1 */
        Axis(final double[] places, final int spans) {
            points = places.length;
            controls = spans + 3;
            first = new int[points];
            weight = new double[4 * points];
            squares = new double[points];
            for (int n = 0; n < points; n++) {
                final double parameter = places[n] * spans;
                first[n] = Math.max(0, Math.min(spans - 1, (int)Math.floor(parameter)));
                final double t = parameter - first[n];
                weight[4 * n] = (1 - t) * (1 - t) * (1 - t) / 6;
                weight[4 * n + 1] = 2.0 / 3 - t * t + t * t * t / 2;
                weight[4 * n + 2] = 1.0 / 6 + t / 2 + t * t / 2 - t * t * t / 2;
                weight[4 * n + 3] = t * t * t / 6;
                for (int a = 0; a < 4; a++) {
                    squares[n] += weight[4 * n + a] * weight[4 * n + a];
                }
            }
        }

        /** From points to controls along the axis of that stride. */
        private double[] contracted(final double[] values, final int stride, final int power) {
            final double[] sums = new double[values.length / points * controls];
            for (int n = 0; n < values.length; n++) {
                if (values[n] != 0) {
                    final int point = n / stride % points;
                    final int start = n / (stride * points) * stride * controls + n % stride + first[point] * stride;
                    for (int a = 0; a < 4; a++) {
                        final double w = weight[4 * point + a];
                        sums[start + a * stride] += (power == 3 ? w * w * w : w * w) * values[n];
                    }
                }
            }
            return sums;
        }
    }
}
