package org.radflow.learn.linear;

/** What an elastic net predicts. */
public enum Family {
    /** A number. */
    GAUSSIAN,
    /** The probability of 1 against 0. */
    BINOMIAL,
    /** The logarithm of the hazard, relative to a case of mean features. */
    HAZARD
}
