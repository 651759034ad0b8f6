package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.validation.SplitPlan;

/** How a validation divides cases. */
final class SplitParameters implements NodeParameters {

    /** The kinds of division. */
    enum Kind {
        @Label(value = "K-fold", description = "Folds of nearly equal size, each once the test.")
        K_FOLD,
        @Label(value = "Leave one out", description = "Each patient once the test.")
        LEAVE_ONE_OUT,
        @Label(value = "Leave one centre out", description = "Each centre once the test; <i>Case Roles</i> sets the column of centres.")
        LEAVE_ONE_CENTRE_OUT,
        @Label(value = "Hold-out", description = "A part of the patients, drawn at random, is the test.")
        HOLD_OUT,
        @Label(value = "Bootstrap .632+", description = "Patients are drawn with replacement; those not drawn are the test.")
        BOOTSTRAP
    }

    static final class KindReference implements ParameterReference<Kind> {}

    static final class IsFolds implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(KindReference.class).isOneOf(Kind.K_FOLD);
        }
    }

    static final class IsHoldOut implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(KindReference.class).isOneOf(Kind.HOLD_OUT);
        }
    }

    static final class IsStratifiable implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(KindReference.class).isOneOf(Kind.K_FOLD, Kind.HOLD_OUT);
        }
    }

    static final class IsBootstrap implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(KindReference.class).isOneOf(Kind.BOOTSTRAP);
        }
    }

    static final class IsDrawn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(KindReference.class).isOneOf(Kind.K_FOLD, Kind.HOLD_OUT, Kind.BOOTSTRAP);
        }
    }

    @Widget(title = "Validation", description = "How cases are divided. Cases of one patient are never on both sides.")
    @ValueReference(KindReference.class)
    Kind m_kind = Kind.K_FOLD;

    @Widget(title = "Folds", description = "Number of folds, 2 or more.")
    @Effect(predicate = IsFolds.class, type = EffectType.SHOW)
    int m_folds = 5;

    @Widget(title = "Repeats", description = "How many times the cases are divided anew, 1 or more.")
    @Effect(predicate = IsStratifiable.class, type = EffectType.SHOW)
    int m_repeats = 1;

    @Widget(title = "Stratified", description = "The same part of each class (of each kind of event, of each fifth of a number) in each fold.")
    @Effect(predicate = IsStratifiable.class, type = EffectType.SHOW)
    boolean m_stratified = true;

    @Widget(title = "Test part", description = "Part of the cases that is the test, between 0 and 1.")
    @Effect(predicate = IsHoldOut.class, type = EffectType.SHOW)
    double m_part = 0.3;

    @Widget(title = "Rounds", description = "How many times patients are drawn, 1 or more.")
    @Effect(predicate = IsBootstrap.class, type = EffectType.SHOW)
    int m_rounds = 100;

    @Widget(title = "Seed", description = "Another seed gives other folds.")
    @Effect(predicate = IsDrawn.class, type = EffectType.SHOW)
    long m_seed = 1;

    /** @throws InvalidSettingsException naming the setting that is out of range */
    SplitPlan plan() throws InvalidSettingsException {
        try {
            return switch (m_kind) {
                case K_FOLD -> new SplitPlan.KFold(m_folds, m_repeats, m_stratified, m_seed);
                case LEAVE_ONE_OUT -> new SplitPlan.LeaveOneOut();
                case LEAVE_ONE_CENTRE_OUT -> new SplitPlan.LeaveOneCentreOut();
                case HOLD_OUT -> new SplitPlan.HoldOut(m_part, m_repeats, m_stratified, m_seed);
                case BOOTSTRAP -> new SplitPlan.Bootstrap(m_rounds, m_seed);
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        plan();
    }
}
