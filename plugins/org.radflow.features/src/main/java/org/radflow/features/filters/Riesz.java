package org.radflow.features.filters;

import org.radflow.image.Volume;

/**
 * Riesz transform of the response of a filter (IBSI 2 manual): transfer function (-i)^L sqrt(L! / (l1! l2! l3!)) u^l1 v^l2 w^l3 / r^L
 * with L = l1 + l2 + l3 and r^2 = u^2 + v^2 + w^2.
 *
 * @param inner  the filter whose response is transformed, such as {@link LaplacianOfGaussian} or {@link Simoncelli}
 * @param orderI l1, along i; with l2 and l3 not negative and at most 10 together, at least 1
 */
public record Riesz(ImageFilter inner, int orderI, int orderJ, int orderK, Boundary boundary) implements ImageFilter {

    private static final int MARGIN = 32;

    /** @throws IllegalArgumentException if an order is negative or their sum is not 1 to 10 */
    public Riesz {
        if (orderI < 0 || orderJ < 0 || orderK < 0 || orderI + orderJ + orderK < 1 || orderI + orderJ + orderK > 10) {
            throw new IllegalArgumentException("Riesz transform, order: found (" + orderI + ", " + orderJ + ", " + orderK
                    + "), expected numbers from 0, in sum 1 to 10");
        }
    }

    @Override
    public Volume apply(Volume image) {
        return transform(inner.apply(image), orderI, orderJ, orderK, boundary);
    }

    /** The component of these orders of a volume's transform. */
    static Volume transform(Volume volume, int i, int j, int k, Boundary boundary) {
        int order = i + j + k;
        double norm = Math.sqrt(factorial(order) / (factorial(i) * factorial(j) * factorial(k)));
        return new FourierFilter(volume, Extent.VOLUME, boundary, MARGIN).multiply((u, v, w) -> {
            double r = Math.sqrt(u * u + v * v + w * w);
            return r == 0 ? 0 : norm * Math.pow(u / r, i) * Math.pow(v / r, j) * Math.pow(w / r, k);
        }, order);
    }

    static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    @Override
    public String label() {
        return "riesz-" + orderI + orderJ + orderK + boundary.suffix() + "-" + inner.label();
    }
}
