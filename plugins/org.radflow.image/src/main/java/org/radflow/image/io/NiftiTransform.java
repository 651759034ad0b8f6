package org.radflow.image.io;

import java.io.IOException;

import org.radflow.image.Geometry;

/** From the transforms of a NIfTI header (methods 1, 2 and 3 of nifti1.h) to a grid in LPS. */
final class NiftiTransform {

    private NiftiTransform() {
    }

    static Geometry geometry(final HeaderField fields, final NiftiLayout in, final int[] size, final NiftiPlacement placement) throws IOException {
        final boolean sform = placement == NiftiPlacement.SFORM || placement == NiftiPlacement.AUTOMATIC && in.sformCode() > 0;
        final boolean qform = placement == NiftiPlacement.QFORM || placement == NiftiPlacement.AUTOMATIC && in.qformCode() > 0;
        fields.require(placement != NiftiPlacement.SFORM || in.sformCode() > 0, "sform_code", in.sformCode(), "above 0, as the sform is asked for");
        fields.require(placement != NiftiPlacement.QFORM || in.qformCode() > 0, "qform_code", in.qformCode(), "above 0, as the qform is asked for");
        final double[][] affine = sform ? sform(fields, in) : qform ? qform(fields, in) : spacingOnly(fields, in);
        final double mm = unitInMm(fields, in.units() & 7);
        final double[] spacing = new double[3];
        final double[] direction = new double[9];
        for (int axis = 0; axis < 3; axis++) {
            final double length = Math.sqrt(affine[0][axis] * affine[0][axis] + affine[1][axis] * affine[1][axis]
                + affine[2][axis] * affine[2][axis]);
            fields.require(length > 0 && Double.isFinite(length), sform ? "srow_x, y, z, column " + axis : "pixdim[" + (axis + 1) + "]", length,
                "a voxel size above 0");
            for (int row = 0; row < 3; row++) {
                direction[3 * row + axis] = (row < 2 ? -1 : 1) * affine[row][axis] / length + 0.0;
            }
            spacing[axis] = length * mm;
        }
        return new Geometry(size, spacing, new double[]{0 - mm * affine[0][3], 0 - mm * affine[1][3], mm * affine[2][3]}, direction);
    }

    /** A file that names no unit counts as one in mm. */
    private static double unitInMm(final HeaderField fields, final int code) throws IOException {
        return switch (code) {
            case 0, 2 -> 1;
            case 1 -> 1000;
            case 3 -> 0.001;
            default -> throw fields.wrong("xyzt_units", "unit of length " + code, "0 to 3 (unknown, m, mm, um)");
        };
    }

    private static double[][] sform(final HeaderField fields, final NiftiLayout in) throws IOException {
        final double[][] affine = new double[3][4];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                affine[row][column] = in.srow(row, column);
                fields.require(Double.isFinite(affine[row][column]), "srow_" + "xyz".charAt(row), affine[row][column], "four numbers");
            }
        }
        return affine;
    }

    /** Rotation from the quaternion (a, b, c, d), whose a follows from the unit length; pixdim[0] < 0 turns the third axis around. */
    private static double[][] qform(final HeaderField fields, final NiftiLayout in) throws IOException {
        final double b = in.quaternion(0);
        final double c = in.quaternion(1);
        final double d = in.quaternion(2);
        final double rest = 1 - b * b - c * c - d * d;
        fields.require(rest > -1e-3, "quatern_b, c, d", b + ", " + c + ", " + d, "the vector part of a unit quaternion");
        final boolean halfTurn = rest < in.halfTurn();
        final double norm = halfTurn ? 1 / Math.sqrt(1 - rest) : 1;
        final double[][] rotation = rotation(halfTurn ? 0 : Math.sqrt(rest), b * norm, c * norm, d * norm);
        final double[][] affine = spacingOnly(fields, in);
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < 3; axis++) {
                affine[row][axis] = rotation[row][axis] * in.pixdim(axis + 1) * (axis == 2 && in.pixdim(0) < 0 ? -1 : 1);
            }
            affine[row][3] = in.quaternion(3 + row);
            fields.require(Double.isFinite(affine[row][3]), "qoffset_" + "xyz".charAt(row), affine[row][3], "a number");
        }
        return affine;
    }

    private static double[][] rotation(final double a, final double b, final double c, final double d) {
        return new double[][]{{a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)},
            {2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)},
            {2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - b * b - c * c}};
    }

    private static double[][] spacingOnly(final HeaderField fields, final NiftiLayout in) throws IOException {
        final double[][] affine = new double[3][4];
        for (int axis = 0; axis < 3; axis++) {
            affine[axis][axis] = in.pixdim(axis + 1);
            fields.require(affine[axis][axis] > 0 && Double.isFinite(affine[axis][axis]), "pixdim[" + (axis + 1) + "]", affine[axis][axis],
                "a positive number");
        }
        return affine;
    }
}
