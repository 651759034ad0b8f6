package org.radflow.pipeline.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.validation.Dimension;
import org.radflow.pipeline.validation.Search;
import org.radflow.pipeline.validation.SplitPlan;

/** Which settings of steps are searched, and how. */
final class SearchParameters implements NodeParameters {

    /** A setting of a step and values to try. */
    static final class SettingParameters implements NodeParameters {

        @Widget(title = "Step", description = "Number of the step in the pipeline, from 1 on.")
        int m_step = 1;

        @Widget(title = "Setting",
            description = "Name of the setting in the stored pipeline (see the file of <i>Pipeline Writer</i>); in a group, the "
                + "names on the way, as <tt>tree/depth</tt>.")
        String m_setting = "";

        @Widget(title = "Values", description = "Values to try, separated by semicolons, as <tt>10; 20; 50</tt>.")
        String m_values = "";

        Dimension dimension() {
            return new Dimension(m_step, m_setting.strip(), Arrays.stream(m_values.split(";")).map(String::strip)
                    .filter(value -> !value.isEmpty()).toList());
        }
    }

    @Widget(title = "Settings to search", description = "Every combination of the values is scored by an inner validation of the training cases.")
    @ArrayWidget(addButtonText = "Add setting", elementTitle = "Setting")
    SettingParameters[] m_settings = {};

    @Widget(title = "Combinations", description = "Number of combinations to draw at random; 0 tries all.")
    int m_draws;

    @Widget(title = "Inner folds", description = "Folds of the inner validation, 2 or more; stratified.")
    int m_folds = 5;

    @Widget(title = "Inner repeats", description = "How many times the inner validation is repeated, 1 or more.")
    int m_repeats = 1;

    @Widget(title = "Search seed", description = "Of inner folds and drawn combinations.")
    long m_seed = 1;

    @Widget(title = "Score", description = "What settings, folds and pipelines are compared by, such as AUC, Average Precision, Balanced Accuracy, "
            + "Brier Score, Log Loss, RMSE or C-Index (Harrell). Empty: the first score of the outcome: AUC, AUC (macro), RMSE or C-Index.")
    String m_score = "";

    /**
     * The search; null when there is nothing to search.
     *
     * @throws InvalidSettingsException naming the setting that is out of range
     */
    Search search(StepKinds kinds) throws InvalidSettingsException {
        try {
            List<Dimension> dimensions = new ArrayList<>();
            for (SettingParameters setting : m_settings) {
                dimensions.add(setting.dimension());
            }
            SplitPlan inner = new SplitPlan.KFold(m_folds, m_repeats, true, m_seed);
            return dimensions.isEmpty() ? null : new Search(dimensions, m_draws, m_seed, inner, m_score.strip(), kinds);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        search(new StepKinds(List.of()));
    }
}
