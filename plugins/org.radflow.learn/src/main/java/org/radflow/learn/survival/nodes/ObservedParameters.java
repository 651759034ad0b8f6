package org.radflow.learn.survival.nodes;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.pipeline.survival.KaplanMeier;

/** Settings of the nodes that describe observed times and events. */
final class ObservedParameters implements NodeParameters {

    /** The scale on which confidence intervals of a survival are symmetric. */
    enum IntervalChoice {
        @Label(value = "Log", description = "Of log S: R's default.")
        LOG,
        @Label(value = "Log-log", description = "Of log(-log S): the bounds stay between 0 and 1.")
        LOG_LOG,
        @Label(value = "Plain", description = "Of S, cut at 0 and 1.")
        PLAIN
    }

    @Widget(title = "Time column", description = "Time to the event or to the end of observation, 0 or more.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_time = "";

    @Widget(title = "Event column", description = "0: censored, 1: the event of interest, 2, 3 ...: competing events.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_event = "";

    @Widget(title = "Group column", description = "Name of a column of groups to compare, such as the treatment or a risk group. Empty: all cases "
            + "together.")
    String m_group = "";

    @Widget(title = "Confidence level", description = "Of all intervals, above 0 and below 1.")
    double m_level = 0.95;

    @Widget(title = "Confidence interval", description = "Scale of the intervals of a Kaplan-Meier curve; "
            + "those of a cumulative incidence are log-log.")
    IntervalChoice m_interval = IntervalChoice.LOG;

    KaplanMeier.Interval interval() {
        return KaplanMeier.Interval.valueOf(m_interval.name());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(m_level > 0 && m_level < 1)) {
            throw new InvalidSettingsException("Confidence level: found " + m_level + ", expected above 0 and below 1");
        }
    }

    /** @throws InvalidSettingsException naming the setting whose column is not in the table or holds something else */
    void check(DataTableSpec table) throws InvalidSettingsException {
        require(table, "Time column", m_time, false);
        require(table, "Event column", m_event, false);
        if (!m_group.isEmpty()) {
            require(table, "Group column", m_group, true);
        }
    }

    private static void require(DataTableSpec table, String setting, String name, boolean orTexts) throws InvalidSettingsException {
        DataColumnSpec column = table.getColumnSpec(name);
        boolean usable = column != null && (column.getType().isCompatible(DoubleValue.class)
                || orTexts && column.getType().isCompatible(StringValue.class));
        if (!usable) {
            throw new InvalidSettingsException("%s: found '%s', expected the name of a column of %s".formatted(setting, name,
                    orTexts ? "texts or numbers" : "numbers"));
        }
    }
}
