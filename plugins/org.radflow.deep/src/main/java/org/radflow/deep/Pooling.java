package org.radflow.deep;

/** How many values become one. */
public enum Pooling {
    /** Their mean, summed in double precision in the order of the values. */
    AVERAGE,
    /** The largest. */
    MAXIMUM
}
