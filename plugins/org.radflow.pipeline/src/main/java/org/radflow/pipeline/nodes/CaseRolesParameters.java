package org.radflow.pipeline.nodes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;

/** Settings of Case Roles. */
final class CaseRolesParameters implements NodeParameters {

    /** What is to be predicted. */
    enum OutcomeKind {
        @Label(value = "Nothing", description = "No outcome: for steps that need none.")
        NONE,
        @Label(value = "Classes", description = "One of two or more classes.")
        CLASSES,
        @Label(value = "Number", description = "A number.")
        NUMBER,
        @Label(value = "Survival", description = "The time to an event or to the end of observation.")
        SURVIVAL
    }

    /** Which columns are features. */
    enum FeatureChoice {
        @Label(value = "All decimal numbers", description = "Every column of decimal numbers that has no other role. Columns of whole "
                + "numbers, such as counts and codes, are no features.")
        DECIMALS,
        @Label(value = "All numbers", description = "Every column of numbers that has no other role.")
        NUMBERS,
        @Label(value = "By pattern", description = "Columns of numbers whose whole name matches a regular expression.")
        PATTERN
    }

    @Widget(title = "Outcome", description = "What is to be predicted.")
    @ValueReference(CaseRolesEffects.OutcomeReference.class)
    OutcomeKind m_outcome = OutcomeKind.CLASSES;

    @Widget(title = "Class column", description = "Column of the classes: texts or whole numbers.")
    @ChoicesProvider(AllColumnsProvider.class)
    @Effect(predicate = CaseRolesEffects.IsClasses.class, type = EffectType.SHOW)
    String m_classColumn = "";

    @Widget(title = "Positive class", description = "The class whose probability is scored. Empty: the last in alphabetical order, "
            + "such as 1 of 0 and 1.")
    @Effect(predicate = CaseRolesEffects.IsClasses.class, type = EffectType.SHOW)
    String m_positiveClass = "";

    @Widget(title = "Number column", description = "Column of the number to predict.")
    @ChoicesProvider(AllColumnsProvider.class)
    @Effect(predicate = CaseRolesEffects.IsNumber.class, type = EffectType.SHOW)
    String m_numberColumn = "";

    @Widget(title = "Time column", description = "Time to the event or to the end of observation, 0 or more.")
    @ChoicesProvider(AllColumnsProvider.class)
    @Effect(predicate = CaseRolesEffects.IsSurvival.class, type = EffectType.SHOW)
    String m_timeColumn = "";

    @Widget(title = "Event column", description = "0: censored, 1: the event of interest, 2, 3 ...: competing events.")
    @ChoicesProvider(AllColumnsProvider.class)
    @Effect(predicate = CaseRolesEffects.IsSurvival.class, type = EffectType.SHOW)
    String m_eventColumn = "";

    @Widget(title = "Cases without an outcome", description = "A learner needs the outcome of every case.")
    @Effect(predicate = CaseRolesEffects.IsNothing.class, type = EffectType.HIDE)
    Incomplete m_withoutOutcome = Incomplete.LEAVE_OUT;

    @Widget(title = "Patient column",
        description = "Name of a column: cases of one patient are never on both sides of a split. Empty: each case is a "
            + "patient of its own.")
    String m_patientColumn = "";

    @Widget(title = "Centre column", description = "Name of the column of centres, for validation that leaves out one centre at a time. Empty: none.")
    String m_centreColumn = "";

    @Widget(title = "Features", description = "Which columns are features. Columns with another role never are.")
    @ValueReference(CaseRolesEffects.FeaturesReference.class)
    FeatureChoice m_features = FeatureChoice.DECIMALS;

    @Widget(title = "Feature pattern", description = "Regular expression that the whole name matches, such as <tt>original_.*|Age</tt>.")
    @Effect(predicate = CaseRolesEffects.IsPattern.class, type = EffectType.SHOW)
    String m_featurePattern = ".*";

    /** What to do with cases without an outcome. */
    enum Incomplete {
        @Label(value = "Leave out", description = "They are left out of the table; a warning counts them.")
        LEAVE_OUT,
        @Label(value = "Fail", description = "The node fails and counts them.")
        FAIL
    }

    Outcome outcome() {
        return switch (m_outcome) {
            case NONE -> new Outcome.None();
            case CLASSES -> new Outcome.Classes(m_classColumn, m_positiveClass);
            case NUMBER -> new Outcome.Quantity(m_numberColumn);
            case SURVIVAL -> new Outcome.Survival(m_timeColumn, m_eventColumn);
        };
    }

    /** @throws InvalidSettingsException naming the setting whose column is not in the table or holds no numbers */
    Roles roles(DataTableSpec table) throws InvalidSettingsException {
        switch (m_outcome) {
            case NONE -> { }
            case CLASSES -> column(table, "Class column", m_classColumn, false);
            case NUMBER -> column(table, "Number column", m_numberColumn, true);
            case SURVIVAL -> {
                column(table, "Time column", m_timeColumn, true);
                column(table, "Event column", m_eventColumn, true);
            }
        }
        for (String[] optional : new String[][] {{"Patient column", m_patientColumn}, {"Centre column", m_centreColumn}}) {
            if (!optional[1].isEmpty()) {
                column(table, optional[0], optional[1], false);
            }
        }
        Predicate<DataColumnSpec> isFeature = isFeature();
        Set<String> others = new HashSet<>(List.of(m_patientColumn, m_centreColumn));
        others.addAll(outcome().columns());
        others.remove("");
        table.stream().filter(isFeature.negate()).map(DataColumnSpec::getName).forEach(others::add);
        return new Roles(outcome(), m_patientColumn, m_centreColumn, others);
    }

    private static void column(DataTableSpec table, String setting, String name, boolean numbers) throws InvalidSettingsException {
        DataColumnSpec column = table.getColumnSpec(name);
        boolean usable = column != null && (numbers ? column.getType().isCompatible(DoubleValue.class)
                : MatrixTables.isInMatrix(column.getType()));
        if (!usable) {
            throw new InvalidSettingsException("%s: found '%s', expected the name of a column of %s".formatted(setting, name,
                    numbers ? "numbers" : "texts or numbers"));
        }
    }

    private Predicate<DataColumnSpec> isFeature() throws InvalidSettingsException {
        return switch (m_features) {
            case DECIMALS -> column -> column.getType().equals(DoubleCell.TYPE);
            case NUMBERS -> column -> column.getType().isCompatible(DoubleValue.class);
            case PATTERN -> {
                Pattern pattern = pattern();
                yield column -> column.getType().isCompatible(DoubleValue.class) && pattern.matcher(column.getName()).matches();
            }
        };
    }

    private Pattern pattern() throws InvalidSettingsException {
        return ColumnPattern.compile("Feature pattern", m_featurePattern);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        pattern();
    }
}
