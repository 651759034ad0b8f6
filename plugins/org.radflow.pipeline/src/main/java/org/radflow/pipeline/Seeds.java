package org.radflow.pipeline;

/** Independent streams of random numbers from one seed (Steele, Lea and Flood, SplitMix64, doi:10.1145/2660193.2660195). */
public final class Seeds {

    private Seeds() {}

    /**
     * The seed of one piece of work.
     *
     * @param seed    set by the user
     * @param indexes which piece, such as fold and repeat
     */
    public static long of(long seed, long... indexes) {
        long mixed = mix(seed);
        for (long index : indexes) {
            mixed = mix(mixed ^ (index * 0x9E3779B97F4A7C15L));
        }
        return mixed;
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
