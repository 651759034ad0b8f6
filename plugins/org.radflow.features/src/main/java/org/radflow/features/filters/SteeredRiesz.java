package org.radflow.features.filters;

import java.util.ArrayList;
import java.util.List;

import org.radflow.image.Volume;

/**
 * Riesz transform of the response of a filter in a frame that follows the image (IBSI 2 manual, "Riesz transform", alignment by the
 * structure tensor; Unser and Van De Ville 2010, doi:10.1109/TIP.2009.2038832): at each voxel the axes of the transform are the eigenvectors
 * of the tensor of first-order responses, averaged by a Gaussian, the largest eigenvalue first. An axis points where the first-order
 * response along it is not negative, so the result does not depend on the orientation of the image. IBSI 2 has no reference values.
 *
 * @param inner       the filter whose response is transformed
 * @param order1      order along the first axis; with order2 and order3 not negative, in sum 1 to 10
 * @param sigmaTensor standard deviation of the averaging Gaussian in mm
 */
public record SteeredRiesz(ImageFilter inner, int order1, int order2, int order3, double sigmaTensor, Boundary boundary)
        implements ImageFilter {

    private static final double CUT_OFF = 4;

    /** @throws IllegalArgumentException if an order is negative, their sum is not 1 to 10, or sigma is not positive */
    public SteeredRiesz {
        new Riesz(inner, order1, order2, order3, boundary);
        Parameters.positive("Riesz transform, sigma of the structure tensor (mm)", sigmaTensor);
    }

    /** A component of the transform along the axes of the image. */
    private record Component(int i, int j, int k, double scale, float[] response) {}

    @Override
    public Volume apply(Volume image) {
        Volume filtered = inner.apply(image);
        float[][] first = {riesz(filtered, 1, 0, 0), riesz(filtered, 0, 1, 0), riesz(filtered, 0, 0, 1)};
        float[][][] tensor = tensor(filtered, first);
        List<Component> components = components(filtered);
        float[] out = new float[filtered.voxels().length];
        int[] orders = {order1, order2, order3};
        for (int v = 0; v < out.length; v++) {
            out[v] = (float) response(components, frame(tensor, first, v), orders, v);
        }
        return new Volume(filtered.geometry(), out);
    }

    private float[] riesz(Volume filtered, int i, int j, int k) {
        return Riesz.transform(filtered, i, j, k, boundary).voxels();
    }

    /** Every component whose order is that of the whole, times sqrt(l1! l2! l3! / (m1! m2! m3!)) with the orders m of this filter. */
    private List<Component> components(Volume filtered) {
        int order = order1 + order2 + order3;
        double own = Riesz.factorial(order1) * Riesz.factorial(order2) * Riesz.factorial(order3);
        List<Component> components = new ArrayList<>();
        for (int i = 0; i <= order; i++) {
            for (int j = 0; j <= order - i; j++) {
                int k = order - i - j;
                double scale = Math.sqrt(Riesz.factorial(i) * Riesz.factorial(j) * Riesz.factorial(k) / own);
                components.add(new Component(i, j, k, scale, riesz(filtered, i, j, k)));
            }
        }
        return components;
    }

    /** Products of first-order responses, averaged by the Gaussian; symmetric. */
    private float[][][] tensor(Volume filtered, float[][] first) {
        float[][][] tensor = new float[3][3][];
        for (int a = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                float[] product = new float[first[a].length];
                for (int v = 0; v < product.length; v++) {
                    product[v] = first[a][v] * first[b][v];
                }
                for (int axis = 0; axis < 3; axis++) {
                    double sigma = sigmaTensor / filtered.geometry().spacing(axis);
                    product = LaplacianOfGaussian.gaussian(sigma, CUT_OFF).convolve(product, filtered.geometry(), axis, boundary);
                }
                tensor[a][b] = product;
                tensor[b][a] = product;
            }
        }
        return tensor;
    }

    /** The axes at a voxel as rows. */
    private static double[][] frame(float[][][] tensor, float[][] first, int v) {
        double[][] matrix = new double[3][3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                matrix[a][b] = tensor[a][b][v];
            }
        }
        double[][] axes = PrincipalDirections.of(matrix);
        for (double[] axis : axes) {
            if (axis[0] * first[0][v] + axis[1] * first[1][v] + axis[2] * first[2][v] < 0) {
                for (int a = 0; a < 3; a++) {
                    axis[a] = -axis[a];
                }
            }
        }
        return axes;
    }

    /** Product of (axis . omega)^order over the axes, multiplied out to monomials of omega. */
    private static double response(List<Component> components, double[][] axes, int[] orders, int v) {
        int size = orders[0] + orders[1] + orders[2] + 1;
        double[] polynomial = new double[size * size];
        polynomial[0] = 1;
        int degree = 0;
        for (int a = 0; a < 3; a++) {
            for (int n = 0; n < orders[a]; n++) {
                polynomial = times(polynomial, axes[a], degree++, size);
            }
        }
        double sum = 0;
        for (Component c : components) {
            sum += polynomial[c.i + size * c.j] * c.scale * c.response[v];
        }
        return sum;
    }

    /** A homogeneous polynomial, coefficient of x^i y^j z^(degree - i - j) at i + size j, times axis . (x, y, z). */
    private static double[] times(double[] polynomial, double[] axis, int degree, int size) {
        double[] product = new double[polynomial.length];
        for (int j = 0; j <= degree; j++) {
            for (int i = 0; i <= degree - j; i++) {
                double coefficient = polynomial[i + size * j];
                product[i + 1 + size * j] += coefficient * axis[0];
                product[i + size * (j + 1)] += coefficient * axis[1];
                product[i + size * j] += coefficient * axis[2];
            }
        }
        return product;
    }

    @Override
    public String label() {
        return "riesz-" + order1 + order2 + order3 + "-aligned-" + Parameters.text(sigmaTensor) + "mm" + boundary.suffix() + "-"
                + inner.label();
    }
}
