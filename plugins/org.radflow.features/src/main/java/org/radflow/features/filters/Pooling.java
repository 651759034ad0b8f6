package org.radflow.features.filters;

/** How the responses of rotated filters become one (IBSI 2 manual). */
public enum Pooling {
    MAX, AVERAGE;

    /** Adds a response to what is pooled so far. */
    void add(float[] pooled, float[] response) {
        for (int n = 0; n < pooled.length; n++) {
            pooled[n] = this == MAX ? Math.max(pooled[n], response[n]) : pooled[n] + response[n];
        }
    }

    /** Ends the pooling of this many responses. */
    void finish(float[] pooled, int responses) {
        if (this == AVERAGE) {
            for (int n = 0; n < pooled.length; n++) {
                pooled[n] /= responses;
            }
        }
    }

    /** Part of a filter's name; empty where it is not rotated. */
    static String suffix(Pooling pooling) {
        return pooling == null ? "" : pooling == MAX ? "-max" : "-avg";
    }
}
