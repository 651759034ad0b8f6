package org.radflow.features.robustness;

import java.util.Arrays;
import java.util.Random;

/** Random numbers that content and the number of the repeat fix, not the order of work. */
final class Seeds {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** For what must be independent even of another image with the same region. */
    static Random ofSample(Sample sample, int repeat) {
        long content = (long) Arrays.hashCode(sample.image().voxels()) << 32 | Arrays.hashCode(sample.mask().voxels()) & 0xFFFFFFFFL;
        return new Random(mixed(mixed(content) + repeat));
    }

    /** For what must not change with the last bits of the intensities, which depend on how they were interpolated. */
    static Random ofRegion(Sample sample, int repeat) {
        return new Random(mixed(mixed(Arrays.hashCode(sample.mask().voxels())) + repeat));
    }

    /** Spreads the bits of a number: the finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). */
    static long mixed(long number) {
        long z = number + GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
