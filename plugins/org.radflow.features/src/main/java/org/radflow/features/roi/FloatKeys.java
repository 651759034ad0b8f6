package org.radflow.features.roi;

/** Whole numbers in the order of the finite numbers of a sample, from 0 for the lowest. Immutable. */
final class FloatKeys {

    private final int lowest;
    private final int shift;
    private final int bits;

    private FloatKeys(int lowest, int shift, int bits) {
        this.lowest = lowest;
        this.shift = shift;
        this.bits = bits;
    }

    /** Of a sample with at least one number. Last bits in which no two numbers differ, as those of whole numbers, are left out. */
    static FloatKeys of(float[] sample) {
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        int different = 0;
        int first = ordered(sample[0]);
        for (float x : sample) {
            int key = ordered(x);
            lowest = Math.min(lowest, key);
            highest = Math.max(highest, key);
            different |= key ^ first;
        }
        int shift = different == 0 ? 0 : Integer.numberOfTrailingZeros(different);
        return new FloatKeys(lowest, shift, Integer.SIZE - Integer.numberOfLeadingZeros(highest - lowest >>> shift));
    }

    /** Both zeros have the same key. */
    int key(float x) {
        return ordered(x) - lowest >>> shift;
    }

    float number(int key) {
        int ordered = (key << shift) + lowest;
        return ordered < 0 ? -Float.intBitsToFloat(-ordered) : Float.intBitsToFloat(ordered);
    }

    /** All keys are below 2 to this power. */
    int bits() {
        return bits;
    }

    /** The magnitude, whose bits have the order of the numbers, with the sign; without a branch, which random signs would mislead. */
    private static int ordered(float x) {
        int bits = Float.floatToRawIntBits(x);
        int sign = bits >> 31;
        return (bits & Integer.MAX_VALUE ^ sign) - sign;
    }
}
