package org.radflow.image.io;

import java.nio.ByteBuffer;

/** Where the fields stand in the two versions of the NIfTI header (nifti1.h, nifti2.h). */
abstract sealed class NiftiLayout {

    /** The header, in its byte order. */
    protected final ByteBuffer in;

    private NiftiLayout(final ByteBuffer in) {
        this.in = in;
    }

    abstract int magicOffset();

    /** The magic of a file that holds header and voxels. */
    abstract String magic();

    abstract long dim(int index);

    abstract double pixdim(int index);

    abstract int datatype();

    abstract double voxelOffset();

    abstract double slope();

    abstract double intercept();

    abstract int units();

    abstract int qformCode();

    abstract int sformCode();

    /** quatern_b, c, d, then qoffset_x, y, z. */
    abstract double quaternion(int index);

    /** Largest a^2 of a quaternion that counts as 0, as b, c and d are rounded. */
    abstract double halfTurn();

    /** srow_x, y, z. */
    abstract double srow(int row, int column);

    static final class One extends NiftiLayout {

        One(final ByteBuffer in) {
            super(in);
        }

        @Override
        int magicOffset() {
            return 344;
        }

        @Override
        String magic() {
            return "n+1\0";
        }

        @Override
        long dim(final int index) {
            return in.getShort(40 + 2 * index);
        }

        @Override
        double pixdim(final int index) {
            return in.getFloat(76 + 4 * index);
        }

        @Override
        int datatype() {
            return in.getShort(70);
        }

        @Override
        double voxelOffset() {
            return in.getFloat(108);
        }

        @Override
        double slope() {
            return in.getFloat(112);
        }

        @Override
        double intercept() {
            return in.getFloat(116);
        }

        @Override
        int units() {
            return in.get(123);
        }

        @Override
        int qformCode() {
            return in.getShort(252);
        }

        @Override
        int sformCode() {
            return in.getShort(254);
        }

        @Override
        double quaternion(final int index) {
            return in.getFloat(256 + 4 * index);
        }

        @Override
        double halfTurn() {
            return 1e-7;
        }

        @Override
        double srow(final int row, final int column) {
            return in.getFloat(280 + 16 * row + 4 * column);
        }
    }

    static final class Two extends NiftiLayout {

        Two(final ByteBuffer in) {
            super(in);
        }

        @Override
        int magicOffset() {
            return 4;
        }

        @Override
        String magic() {
            return "n+2\0\r\n\032\n";
        }

        @Override
        long dim(final int index) {
            return in.getLong(16 + 8 * index);
        }

        @Override
        double pixdim(final int index) {
            return in.getDouble(104 + 8 * index);
        }

        @Override
        int datatype() {
            return in.getShort(12);
        }

        @Override
        double voxelOffset() {
            return in.getLong(168);
        }

        @Override
        double slope() {
            return in.getDouble(176);
        }

        @Override
        double intercept() {
            return in.getDouble(184);
        }

        @Override
        int units() {
            return in.getInt(500);
        }

        @Override
        int qformCode() {
            return in.getInt(344);
        }

        @Override
        int sformCode() {
            return in.getInt(348);
        }

        @Override
        double quaternion(final int index) {
            return in.getDouble(352 + 8 * index);
        }

        @Override
        double halfTurn() {
            return 1e-14;
        }

        @Override
        double srow(final int row, final int column) {
            return in.getDouble(400 + 32 * row + 8 * column);
        }
    }
}
