package org.radflow.pipeline.nodes;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.split.CaseSplit;

/** Settings of Case Splitter. */
final class CaseSplitterParameters implements NodeParameters {

    /** How cases are divided. */
    enum Method {
        @Label(value = "By value", description = "Cases with some values of a column, such as a centre, are for the test.")
        VALUE,
        @Label(value = "At random", description = "A share of the patients, drawn by a seed, is for the test.")
        RANDOM
    }

    static final class MethodReference implements ParameterReference<Method> {}

    static final class IsValue implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(MethodReference.class).isOneOf(Method.VALUE);
        }
    }

    static final class IsRandom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(MethodReference.class).isOneOf(Method.RANDOM);
        }
    }

    @Widget(title = "Divide", description = "How the cases for the test are chosen.")
    @ValueReference(MethodReference.class)
    Method m_method = Method.RANDOM;

    @Widget(title = "Column", description = "Column whose values decide.")
    @ChoicesProvider(AllColumnsProvider.class)
    @Effect(predicate = IsValue.class, type = EffectType.SHOW)
    String m_column = "";

    @Widget(title = "Test values", description = "Values of the cases for the test, separated by commas.")
    @Effect(predicate = IsValue.class, type = EffectType.SHOW)
    String m_testValues = "";

    @Widget(title = "Share for the test", description = "Above 0 and below 1; rounded to whole patients in each stratum.")
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    double m_fraction = 0.3;

    @Widget(title = "Patient column", description = "Name of a column: cases of one patient stay together. Empty: each case is a patient of "
            + "its own.")
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    String m_patient = "";

    @Widget(title = "Stratum column", description = "Name of a column, such as the outcome: the same share of each of its values is drawn. "
            + "Empty: none.")
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    String m_stratum = "";

    @Widget(title = "Seed", description = "Another seed draws other patients.")
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    long m_seed = 1;

    /** @throws InvalidSettingsException naming the setting that is out of range */
    CaseSplit split(FeatureMatrix cases) throws InvalidSettingsException {
        validate();
        if (m_method == Method.RANDOM) {
            return CaseSplit.random(cases, m_patient, m_stratum, m_fraction, m_seed);
        }
        Set<String> values = new LinkedHashSet<>();
        Arrays.stream(m_testValues.split(",")).map(String::strip).filter(value -> !value.isEmpty()).forEach(values::add);
        if (values.isEmpty()) {
            throw new InvalidSettingsException("Test values: found none, expected one at least");
        }
        return CaseSplit.byValue(cases, m_column, values);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(m_fraction > 0 && m_fraction < 1)) {
            throw new InvalidSettingsException("Share for the test: found " + m_fraction + ", expected above 0 and below 1");
        }
    }
}
