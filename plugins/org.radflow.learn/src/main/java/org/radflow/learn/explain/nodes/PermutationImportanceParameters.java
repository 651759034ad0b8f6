package org.radflow.learn.explain.nodes;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.learn.explain.Explained;
import org.radflow.learn.explain.FeatureGroups;
import org.radflow.learn.explain.ModelScore;
import org.radflow.learn.explain.PermutationImportance;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;

/** Settings of Permutation Importance. */
final class PermutationImportanceParameters extends ExplainParameters {

    /** Which score. */
    enum Score {
        @Label(value = "Usual", description = "AUC of classes, concordance of survival, R2 of a number.")
        USUAL,
        @Label(value = "AUC", description = "Area under the ROC curve of the positive class.")
        AUC,
        @Label(value = "Brier score", description = "Negative Brier score of the positive class.")
        BRIER
    }

    @Widget(title = "Features", description = "Which features are exchanged between cases.")
    Level m_level = Level.MODEL;

    @Widget(title = "Score", description = "What becomes worse.")
    Score m_score = Score.USUAL;

    @Widget(title = "Repeats", description = "Number of exchanges for each feature or group, 1 or more.")
    int m_repeats = 20;

    @Widget(title = "Group correlated features from", description = "Features whose absolute Spearman correlation in the cases is at least this, directly or "
            + "through others, are exchanged together. Above 1: each feature by itself.")
    double m_threshold = 0.9;

    @Widget(title = "Seed", description = "Of the exchanges.", advanced = true)
    long m_seed = 1;

    @Override
    List<FeatureMatrix> explain(FittedPipeline pipeline, FeatureMatrix cases, Progress progress) {
        Explained explained = explained(pipeline, cases, m_level);
        FeatureGroups groups = FeatureGroups.correlated(explained.cases(), explained.features(), m_threshold);
        ModelScore score = m_score == Score.USUAL ? ModelScore.usual(pipeline.last()) : ModelScore.valueOf(m_score.name());
        PermutationImportance importance = PermutationImportance.of(explained.cases(), groups,
                score.of(explained.output(), pipeline.last(), pipeline.roles(), cases, positive(pipeline)), m_repeats, m_seed, progress);
        int[] order = IntStream.range(0, groups.names().size()).boxed().sorted(Comparator.comparingDouble(g -> -importance.mean(g)))
                .mapToInt(Integer::intValue).toArray();
        return List.of(new FeatureMatrix(ExplainNodes.rows(order.length), List.of(
                new TextColumn("Feature", IntStream.of(order).mapToObj(groups.names()::get).toArray(String[]::new)),
                new TextColumn("Members", IntStream.of(order).mapToObj(g -> String.join(", ", groups.features().get(g))).toArray(String[]::new)),
                numbers("Importance", order, importance::mean), numbers("Standard Deviation", order, importance::deviation),
                numbers("Score", order, g -> importance.score()))));
    }

    private static NumericColumn numbers(String name, int[] order, IntToDoubleFunction value) {
        return new NumericColumn(name, IntStream.of(order).mapToDouble(value).toArray());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_repeats < 1) {
            throw new InvalidSettingsException("Repeats: found " + m_repeats + ", expected 1 or more");
        }
        if (!(m_threshold > 0)) {
            throw new InvalidSettingsException("Group correlated features from: found " + m_threshold + ", expected a number above 0");
        }
    }
}
