package org.radflow.segment.nodes;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.Label;

/** How the Seeded Segmenter decides. */
enum SeededMethod {
    @Label("Random walker")
    RANDOM_WALKER,
    @Label("Watershed")
    WATERSHED,
    @Label("Growing regions")
    REGION_GROWING;

    /** Refers to the setting. */
    interface Reference extends ParameterReference<SeededMethod> {}

    /** Beta. */
    static final class IsWalker implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(RANDOM_WALKER);
        }
    }

    /** Smoothing of the gradient. */
    static final class IsWatershed implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(WATERSHED);
        }
    }
}
