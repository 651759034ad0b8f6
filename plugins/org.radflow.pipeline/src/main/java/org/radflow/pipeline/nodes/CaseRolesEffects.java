package org.radflow.pipeline.nodes;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.radflow.pipeline.nodes.CaseRolesParameters.FeatureChoice;
import org.radflow.pipeline.nodes.CaseRolesParameters.OutcomeKind;

/** Which settings of Case Roles are shown. */
final class CaseRolesEffects {

    private CaseRolesEffects() {}

    static final class OutcomeReference implements ParameterReference<OutcomeKind> {}

    static final class FeaturesReference implements ParameterReference<FeatureChoice> {}

    static final class IsNothing implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(OutcomeReference.class).isOneOf(OutcomeKind.NONE);
        }
    }

    static final class IsClasses implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(OutcomeReference.class).isOneOf(OutcomeKind.CLASSES);
        }
    }

    static final class IsNumber implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(OutcomeReference.class).isOneOf(OutcomeKind.NUMBER);
        }
    }

    static final class IsSurvival implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(OutcomeReference.class).isOneOf(OutcomeKind.SURVIVAL);
        }
    }

    static final class IsPattern implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer settings) {
            return settings.getEnum(FeaturesReference.class).isOneOf(FeatureChoice.PATTERN);
        }
    }
}
