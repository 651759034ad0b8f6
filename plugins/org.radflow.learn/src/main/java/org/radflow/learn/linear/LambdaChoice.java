package org.radflow.learn.linear;

/** How the penalty of an elastic net is chosen. */
public enum LambdaChoice {
    /** The smallest mean deviance in an inner cross-validation. */
    MINIMUM,
    /** The largest penalty whose mean deviance is within one standard error of the smallest. */
    ONE_STANDARD_ERROR,
    /** The penalty that is set. */
    FIXED
}
