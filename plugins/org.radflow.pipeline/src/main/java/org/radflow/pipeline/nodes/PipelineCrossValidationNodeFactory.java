package org.radflow.pipeline.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Pipeline Cross-Validation". */
public final class PipelineCrossValidationNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Pipeline Cross-Validation")
            .icon("icons/pipeline-cross-validation.png")
            .shortDescription("Validates a pipeline: learns every step anew inside each fold and scores cases that no step has seen.")
            .fullDescription("""
                    Takes the raw table and the finished pipeline. In each fold every step - scaling, ComBat, selection, model - is fitted anew, from
                    its settings, to the training cases of that fold alone, and then applied to its test cases. What the steps of the pipeline
                    had learned before is not used: it was learned from all cases. Cases of one patient are never on both sides.
                    <p>
                    <b>Table.</b> It must be the table that the pipeline began with (that of <i>Case Roles</i>), which its hash tells: a table that
                    steps have already changed would leak. Another table is refused, naming the steps that changed it, or reported by a warning.
                    </p>
                    <p>
                    <b>Nested search.</b> Settings of steps can be searched: in each fold, every combination of values is scored by an inner
                    validation of the training cases, and the best one is fitted to them (Varma and Simon 2006, doi:10.1186/1471-2105-7-91). Steps
                    that combinations have in common are fitted once. The node <i>Hyper-Parameter Search</i> then finds the settings for all cases.
                    </p>
                    <p>
                    <b>Scores</b> are computed from the pooled predictions of each repeat, and averaged over repeats: AUC with DeLong's interval,
                    average precision (logit interval), accuracy, sensitivity, specificity, predictive values (Wilson), balanced accuracy, F1, MCC,
                    Brier score, log loss (bootstrap), calibration slope and intercepts (Wald); a class is called from a probability of 0.5 on.
                    Several classes: macro and Hand-Till AUC. Numbers: RMSE, MAE, R2, concordance correlation. Survival: concordance. Intervals
                    treat the folds' models as one. Where patients have more than one case, patients are resampled. With the bootstrap, the .632+
                    estimate (Efron and Tibshirani 1997, doi:10.1080/01621459.1997.10474007) is added, unless settings are searched.
                    </p>
                    <p>
                    A fold that fails is listed with the reason, its cases have no predictions, and a warning counts it. Results are the same for
                    any number of threads and any order of rows.
                    </p>
                    <p>
                    <b>Missing values.</b> Outcomes, patients and (where used) centres must be there. Features may be missing where the pipeline's
                    steps allow it.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Cases", "The table that the pipeline began with, that of <i>Case Roles</i>.")
                    .addInputPort("Pipeline", "The finished pipeline, a model being its last step.", PipelinePortObject.TYPE)
                    .addOutputTable("Predictions",
                            "A row per repeat and test case: <i>Case</i>, <i>Repeat</i>, <i>Fold</i>, patient, centre, outcome "
                            + "and the columns of the model.")
                    .addOutputTable("Scores",
                            "A row per score: <i>Score</i>, <i>Value</i>, <i>Lower</i> and <i>Upper</i> bound, <i>Interval</i> (how it "
                            + "is made), <i>Problem</i> (why a value or an interval is missing).")
                    .addOutputTable("Folds", "A row per fold: numbers of cases, its score, each step with the settings chosen and numbers of "
                            + "features, the features that the model uses, how many settings were tried, <i>Failed Because</i>.")
                    .addOutputTable("Features",
                            "A row per feature that a model used: in how many folds. A feature that few folds choose is not stable."))
            .model(model -> model.parametersClass(PipelineCrossValidationParameters.class).configure(PipelineCrossValidation::configure)
                    .execute(PipelineCrossValidation::execute))
            .nodeType(NodeType.Other)
            .keywords("k-fold", "nested", "bootstrap", "leave one out", "validation", "AUC", "scores", "leakage", "hyper-parameters");

    /** Called by the platform. */
    public PipelineCrossValidationNodeFactory() {
        super(NODE);
    }
}
