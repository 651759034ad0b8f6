package org.radflow.dicom.codec;

/** Coefficients or samples of one component: whole numbers where the transform is reversible, else of single precision. */
abstract sealed class J2kPlane {

    abstract double get(int at);

    abstract void set(int at, double value);

    static J2kPlane of(int count, boolean reversible) {
        return reversible ? new Whole(count) : new Real(count);
    }

    private static final class Whole extends J2kPlane {
        private final int[] values;

        private Whole(int count) {
            this.values = new int[count];
        }

        @Override
        double get(int at) {
            return values[at];
        }

        @Override
        void set(int at, double value) {
            values[at] = (int)value;
        }
    }

    private static final class Real extends J2kPlane {
        private final float[] values;

        private Real(int count) {
            this.values = new float[count];
        }

        @Override
        double get(int at) {
            return values[at];
        }

        @Override
        void set(int at, double value) {
            values[at] = (float)value;
        }
    }
}
