package org.radflow.report.nodes;

import java.util.function.Consumer;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.report.figure.Figure;
import org.radflow.report.plots.KaplanMeierPlot;
import org.radflow.report.plots.SurvivalGroups;

/** Settings of Kaplan-Meier Plot. */
final class KaplanMeierParameters extends FigureParameters {

    @Widget(title = "Time column", description = "Time to the event or to the end of observation, 0 or more.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_time = "";

    @Widget(title = "Event column", description = "1: the event; 0: censored; 2, 3 ...: competing events, which count as censored.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_event = "";

    @Widget(title = "Group column", description = "Name of the column of the groups, 8 at most. Empty: one curve of all cases.")
    String m_group = "";

    @Widget(title = "Unit of time", description = "For the axis, such as months.")
    String m_unit = "months";

    @Override
    void check(DataTableSpec table) throws InvalidSettingsException {
        Columns.requireNumbers(table, "Time column", m_time);
        Columns.requireNumbers(table, "Event column", m_event);
        Columns.requireIfSet(table, "Group column", m_group);
    }

    @Override
    Figure figure(DataTableSpec table, FeatureMatrix cases, Consumer<String> warn, Progress progress) {
        SurvivalGroups survival = SurvivalGroups.of(cases, new Outcome.Survival(m_time, m_event), m_group, warn);
        return KaplanMeierPlot.of(title("Kaplan-Meier plot"), survival.groups(), m_unit.isBlank() ? "Time" : "Time (" + m_unit + ")",
                survival.p());
    }
}
