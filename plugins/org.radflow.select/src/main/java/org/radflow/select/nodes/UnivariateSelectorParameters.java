package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.univariate.Adjustment;
import org.radflow.select.univariate.UnivariateSelector;
import org.radflow.select.univariate.UnivariateTest;

/** Settings of Univariate Feature Selector. */
final class UnivariateSelectorParameters implements StepParameters {

    /** See the setting. */
    enum Test {
        @Label(value = "By outcome", description = "Mann-Whitney of two classes, Kruskal-Wallis of more, Spearman of a number, Cox score of "
                + "survival.")
        BY_OUTCOME,
        @Label(value = "Welch t", description = "Two classes, variances may differ.")
        WELCH_T,
        @Label(value = "Student t", description = "Two classes of the same variance.")
        STUDENT_T,
        @Label(value = "Mann-Whitney", description = "Two classes, ranks.")
        MANN_WHITNEY,
        @Label(value = "AUC", description = "Two classes, area under the ROC curve.")
        AUC,
        @Label(value = "ANOVA", description = "Two classes or more.")
        ANOVA,
        @Label(value = "Kruskal-Wallis", description = "Two classes or more, ranks.")
        KRUSKAL_WALLIS,
        @Label(value = "Chi-square", description = "Two classes or more, codes or bins.")
        CHI_SQUARE,
        @Label(value = "Pearson correlation", description = "A number.")
        PEARSON,
        @Label(value = "Spearman correlation", description = "A number, ranks.")
        SPEARMAN,
        @Label(value = "Cox score", description = "Survival.")
        COX_SCORE
    }

    /** See the setting. */
    enum Adjust {
        @Label(value = "None", description = "p as it is.")
        NONE,
        @Label(value = "Bonferroni", description = "Family-wise error rate.")
        BONFERRONI,
        @Label(value = "Holm", description = "Family-wise error rate, step-down.")
        HOLM,
        @Label(value = "Benjamini-Hochberg", description = "False discovery rate.")
        BENJAMINI_HOCHBERG
    }

    /** See the setting. */
    enum Rule {
        @Label(value = "The best", description = "A number of features.")
        BEST,
        @Label(value = "By p", description = "Adjusted p at most a level.")
        LEVEL
    }

    @Widget(title = "Test", description = "Each must suit the outcome.")
    Test m_test = Test.BY_OUTCOME;

    @Widget(title = "Adjustment", description = "Of p for the number of features.")
    Adjust m_adjustment = Adjust.BENJAMINI_HOCHBERG;

    @Widget(title = "Keep", description = "What decides.")
    Rule m_rule = Rule.BEST;

    @Widget(title = "Number of features", description = "How many features are kept, 1 or more.")
    int m_count = 10;

    @Widget(title = "Level", description = "Largest adjusted p that is kept, from 0 to 1, when p decides.")
    double m_level = 0.05;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new UnivariateSelector(UnivariateTest.valueOf(m_test.name()),
            Adjustment.valueOf(m_adjustment.name()), UnivariateSelector.Rule.valueOf(m_rule.name()), m_count, m_level));
    }
}
