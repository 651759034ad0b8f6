package org.radflow.learn.survival;

/** How a partial likelihood treats events at the same time. */
public enum Ties {
    /** As if they had come one after the other in any order, on average (Efron 1977, doi:10.1080/01621459.1977.10480613). */
    EFRON,
    /** As if each had come first (Breslow 1974). */
    BRESLOW
}
