package org.radflow.harmonise.nodes;

/** Sentences that the descriptions of all kinds of ComBat share. */
final class ComBatTexts {

    static final String ALLOW_OUTCOME = "Allow the outcome as covariate";

    static final String ALLOW_OUTCOME_DESCRIPTION = "Harmonised with the outcome, features carry it into every model that "
            + "is learned from them, and new cases are harmonised differently (arXiv 2410.19643). The node warns.";

    /** The table of what is learned; columns of one kind alone may follow. */
    static final String DETAILS = "A row per feature and batch: <i>Cases</i>, pooled <i>Mean</i> and <i>Standard Deviation</i>, "
            + "observed <i>Gamma Hat</i>, <i>Delta Hat</i>, the effect removed: <i>Gamma Star</i> (in standard deviations), <i>Delta Star</i> "
            + "(factor of the variance), slopes of covariates; then a row per feature that stays as it is";

    /** What a batch column that is known beforehand means for features and for new cases. */
    static final String KNOWN_BATCHES = """
            <p>
            <b>What stays.</b> Only features are changed. A feature that is constant in a batch, has too few values in one, or
            does not vary beside batches and covariates stays as it is; the details say why. One batch only, a batch of a single
            case (but for <i>Mean only</i>), and a covariate that is confounded with the batches are errors.
            </p>
            <p>
            <b>New cases.</b> <i>Pipeline Apply</i> removes the learned effect of the case's batch, by the same formula. A batch
            that the training did not have is refused; <i>ComBat Apply</i> can learn it from enough cases.
            </p>
            """;

    static final String MISSING_VALUES = """
            <p>
            <b>Missing values.</b> A missing feature value is left out of what is learned and stays missing. A case without a
            batch, and in the training a missing covariate, is an error that names the column.
            </p>
            """;

    private ComBatTexts() {}
}
