package org.radflow.segment.nodes;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.Label;

/** How the Click and Grow grows. */
enum GrowthMethod {
    @Label("Confidence connected")
    CONFIDENCE,
    @Label("Running statistics")
    ADAPTIVE,
    @Label("Fixed range")
    RANGE;

    /** Refers to the setting. */
    interface Reference extends ParameterReference<GrowthMethod> {}

    /** Iterations and neighbourhoods. */
    static final class IsConfidence implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(CONFIDENCE);
        }
    }

    /** A tolerance. */
    static final class IsAdaptive implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(ADAPTIVE);
        }
    }

    /** Bounds. */
    static final class IsRange implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(RANGE);
        }
    }
}
