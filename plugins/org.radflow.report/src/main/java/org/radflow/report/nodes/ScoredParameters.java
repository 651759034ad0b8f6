package org.radflow.report.nodes;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.report.plots.Scored;

/** Settings of plots of scores of two classes. */
abstract class ScoredParameters extends FigureParameters {

    static final String COLUMNS = "Score columns";

    @Widget(title = "Class column", description = "Column of the true classes.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_classColumn = "";

    @Widget(title = "Positive class", description = "The class that scores are for; all others are negative. Empty: the last in alphabetical order.")
    String m_positiveClass = "";

    @Widget(title = COLUMNS, description = "Regular expression that the whole name of a column of scores matches; each such column gives "
            + "a curve. Empty: the predicted probability of the positive class, <tt>P (outcome=class)</tt>.")
    String m_scores = "";

    @Widget(title = "Group column", description = "Column whose values, such as models or centres, each give a curve of their own. Empty: all cases "
            + "together. There are 8 curves at most.")
    String m_group = "";

    @Override
    final void check(DataTableSpec table) throws InvalidSettingsException {
        Columns.require(table, "Class column", m_classColumn);
        Columns.requireIfSet(table, "Group column", m_group);
        Pattern pattern = Columns.pattern(COLUMNS, m_scores);
        if (table.stream().filter(column -> column.getType().isCompatible(DoubleValue.class)).map(DataColumnSpec::getName)
                .noneMatch(name -> isScore(pattern, name))) {
            throw new InvalidSettingsException("%s: found no column of numbers %s, expected one at least".formatted(COLUMNS,
                    m_scores.isEmpty() ? "named " + PredictionColumns.probability(m_classColumn, "...") : "that matches '" + m_scores + "'"));
        }
    }

    /** A probability of any class, as the positive one may be known to the data alone; or what matches. */
    private boolean isScore(Pattern pattern, String name) {
        return m_scores.isEmpty() ? name.startsWith("P (" + m_classColumn + "=") : pattern.matcher(name).matches();
    }

    final List<Scored> scored(FeatureMatrix cases, Consumer<String> warn) {
        Outcome.Classes outcome = new Outcome.Classes(m_classColumn, m_positiveClass);
        Pattern pattern = Pattern.compile(m_scores);
        List<String> columns = m_scores.isEmpty()
                ? List.of(PredictionColumns.probability(m_classColumn, outcome.positive(outcome.classes(cases))))
                : cases.columns().stream().filter(NumericColumn.class::isInstance).map(Column::name)
                        .filter(name -> pattern.matcher(name).matches()).toList();
        return Scored.of(cases, outcome, columns, m_group, warn);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Columns.pattern(COLUMNS, m_scores);
    }
}
