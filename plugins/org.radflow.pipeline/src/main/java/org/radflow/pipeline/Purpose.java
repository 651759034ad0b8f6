package org.radflow.pipeline;

/** What a step of a pipeline is for, as reports of a study ask for it. */
public enum Purpose {

    /** Fills missing values, or removes what has them. */
    MISSING_VALUES,
    /** Brings features to one scale. */
    SCALING,
    /** Removes what scanners and centres add to features. */
    HARMONISATION,
    /** Keeps the features that repetition hardly changes. */
    ROBUSTNESS,
    /** Selects features, or reduces them to fewer. */
    SELECTION,
    /** Makes up for classes of few cases. */
    IMBALANCE,
    /** Predicts the outcome, or divides cases by what was predicted. */
    MODEL
}
