package org.radflow.features.morphology;

/** Principal component analysis of the voxel centres of a mask (IBSI TDIC). Sums of indices are exact integers. */
final class PrincipalAxes {

    private final int[] origin;
    private final double[] spacing;
    /** Over the mask of i, j, k, ii, ij, ik, jj, jk, kk and 1, with indices counted from the box. */
    private final long[] sums = new long[10];

    PrincipalAxes(MaskBits mask, double[] spacing) {
        this.origin = new int[] {mask.origin(0), mask.origin(1), mask.origin(2)};
        this.spacing = spacing;
        for (int k = 0; k < mask.size(2); k++) {
            for (int j = 0; j < mask.size(1); j++) {
                addRow(mask, j, k);
            }
        }
    }

    /** Each stretch of voxels adds the sums over all i below its end less those below its start. */
    private void addRow(MaskBits mask, int j, int k) {
        long n = 0;
        long si = 0;
        long sii = 0;
        int sign = 1;
        for (int w = 0; w < mask.words(); w++) {
            long voxels = mask.withBefore(mask.row(j, k) + w);
            for (int ends = (int) (voxels ^ voxels >>> 1); ends != 0; ends &= ends - 1) {
                long x = 32L * w + Integer.numberOfTrailingZeros(ends);
                sign = -sign;
                n += sign * x;
                si += sign * (x * (x - 1) / 2);
                sii += sign * (x * (x - 1) * (2 * x - 1) / 6);
            }
        }
        long y = j;
        long z = k;
        long[] terms = {si, n * y, n * z, sii, si * y, si * z, n * y * y, n * y * z, n * z * z, n};
        for (int t = 0; t < 10; t++) {
            sums[t] += terms[t];
        }
    }

    /** Centroid in mm from the centre of the grid's first voxel, along the grid's axes. */
    double[] centroid() {
        double[] centroid = new double[3];
        for (int a = 0; a < 3; a++) {
            centroid[a] = (origin[a] + (double) sums[a] / sums[9]) * spacing[a];
        }
        return centroid;
    }

    /** Eigenvalues of the sample covariance (n - 1) of the voxel centres, mm2, largest first; all zero for a single voxel. */
    double[] eigenvalues() {
        double n = sums[9];
        double degrees = Math.max(1, n - 1);
        double[][] covariance = new double[3][3];
        for (int a = 0, product = 3; a < 3; a++) {
            for (int b = a; b < 3; b++, product++) {
                covariance[a][b] = (sums[product] - sums[a] / n * sums[b]) / degrees * spacing[a] * spacing[b];
                covariance[b][a] = covariance[a][b];
            }
        }
        return SymmetricMatrix.eigenvalues(covariance);
    }
}
