package org.radflow.segment.nodes;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.Label;

/** Where the Click and Grow takes its seeds from. */
enum SeedSource {
    @Label("Points below, the same for every row")
    POINTS,
    @Label("Three columns of numbers, a point a row")
    NUMBERS,
    @Label("A column of texts, several points a row")
    TEXT;

    /** Refers to the setting. */
    interface Reference extends ParameterReference<SeedSource> {}

    /** Points in the settings. */
    static final class IsPoints implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(POINTS);
        }
    }

    /** Columns of coordinates. */
    static final class IsNumbers implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(NUMBERS);
        }
    }

    /** A column of texts. */
    static final class IsText implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(TEXT);
        }
    }
}
