package org.radflow.features.filters;

/** One-dimensional kernels of Laws, of unit norm (IBSI 2 manual). */
public enum LawsKernel {
    L3(1, 2, 1), L5(1, 4, 6, 4, 1), E3(-1, 0, 1), E5(-1, -2, 0, 2, 1), S3(-1, 2, -1), S5(-1, 0, 2, 0, -1), W5(-1, 2, 0, -2, 1),
    R5(1, -4, 6, -4, 1);

    private final Kernel kernel;

    LawsKernel(double... weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        kernel = Kernel.of(weights).scaled(1 / Math.sqrt(squares));
    }

    Kernel kernel() {
        return kernel;
    }
}
