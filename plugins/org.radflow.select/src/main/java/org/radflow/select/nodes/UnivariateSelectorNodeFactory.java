package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Univariate Feature Selector". */
public final class UnivariateSelectorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Univariate Feature Selector").icon("icons/univariate-feature-selector.png")
            .shortDescription("Tests each feature alone against the outcome and keeps the best.")
            .fullDescription("""
                    Tests each feature against the outcome, adjusts the p values for the number of features, and keeps the features of
                    smallest p, or those whose adjusted p is at most a level. If none is, the one of smallest p is kept.
                    <p>
                    <b>Tests.</b> Two classes: Welch and Student t, Mann-Whitney (normal approximation with corrections for ties and
                    continuity), AUC (with the p of Mann-Whitney). Two classes or more: ANOVA, Kruskal-Wallis, chi-square (numbers of more
                    than 4 different values in 4 bins of equal frequency; no correction for continuity). A number: Pearson, Spearman (t
                    approximation). Survival: Cox score test, ties as Efron. Other outcomes are refused by name. In a validation the step
                    is learned anew inside each fold, from the training cases of the fold alone.
                    </p>
                    <p>
                    <b>Missing values.</b> Allowed: each feature is tested on the cases that have its value.
                    </p>
                    <p>
                    <b>Reference.</b> Mann and Whitney 1947, doi:10.1214/aoms/1177730491; Kruskal and Wallis 1952,
                    doi:10.1080/01621459.1952.10483441; Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Benjamini and Hochberg 1995,
                    doi:10.1111/j.2517-6161.1995.tb02031.x. Results equal those of R.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(UnivariateSelectorParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("t-test", "Wilcoxon", "Mann-Whitney", "ANOVA", "Kruskal-Wallis", "chi-square", "AUC", "Cox",
                "Bonferroni", "Holm", "FDR", "p value");

    /** Called by the platform. */
    public UnivariateSelectorNodeFactory() {
        super(NODE);
    }
}
