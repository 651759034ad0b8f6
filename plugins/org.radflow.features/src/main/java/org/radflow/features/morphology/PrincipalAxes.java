package org.radflow.features.morphology;

import org.radflow.image.Mask;

/** Principal component analysis of the voxel centres of a mask (IBSI TDIC). Sums of indices are exact integers. */
final class PrincipalAxes {

    private PrincipalAxes() {}

    /** Centroid in mm from the centre of the grid's first voxel, along the grid's axes. */
    static double[] centroid(Mask mask, int[] box, double[] spacing) {
        long[] sums = sums(mask, box);
        double[] centroid = new double[3];
        for (int a = 0; a < 3; a++) {
            centroid[a] = (box[a] + (double) sums[a] / sums[9]) * spacing[a];
        }
        return centroid;
    }

    /** Eigenvalues of the sample covariance (n - 1) of the voxel centres, mm2, largest first; all zero for a single voxel. */
    static double[] eigenvalues(Mask mask, int[] box, double[] spacing) {
        long[] sums = sums(mask, box);
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

    /** Sums over the mask of i, j, k, ii, ij, ik, jj, jk, kk and 1, with indices counted from the box. */
    private static long[] sums(Mask mask, int[] box) {
        long[] sums = new long[10];
        byte[] voxels = mask.voxels();
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                long n = 0;
                long si = 0;
                long sii = 0;
                int row = mask.geometry().index(0, j, k);
                for (int i = box[0]; i <= box[3]; i++) {
                    if (voxels[row + i] != 0) {
                        long x = i - box[0];
                        n++;
                        si += x;
                        sii += x * x;
                    }
                }
                long y = j - box[1];
                long z = k - box[2];
                long[] terms = {si, n * y, n * z, sii, si * y, si * z, n * y * y, n * y * z, n * z * z, n};
                for (int t = 0; t < 10; t++) {
                    sums[t] += terms[t];
                }
            }
        }
        return sums;
    }
}
