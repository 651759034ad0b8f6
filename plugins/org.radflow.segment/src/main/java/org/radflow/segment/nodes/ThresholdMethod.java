package org.radflow.segment.nodes;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.Label;

/** How the Threshold Segmenter finds its threshold, and which settings that takes. */
enum ThresholdMethod {
    @Label("Otsu")
    OTSU,
    @Label("Fixed value")
    FIXED,
    @Label("Fixed range")
    RANGE,
    @Label("Part of the maximum")
    RELATIVE,
    @Label("Part of the contrast to a background")
    ADAPTED,
    @Label("PERCIST, liver")
    PERCIST_LIVER,
    @Label("PERCIST, blood pool")
    PERCIST_BLOOD_POOL;

    boolean hasReference() {
        return this == ADAPTED || this == PERCIST_LIVER || this == PERCIST_BLOOD_POOL;
    }

    /** Refers to the setting. */
    interface Reference extends ParameterReference<ThresholdMethod> {}

    /** Otsu's classes. */
    static final class IsOtsu implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(OTSU);
        }
    }

    /** A lower bound. */
    static final class HasLower implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(FIXED, RANGE);
        }
    }

    /** An upper bound. */
    static final class HasUpper implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(RANGE);
        }
    }

    /** A fraction. */
    static final class HasFraction implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(RELATIVE, ADAPTED);
        }
    }

    /** A region of liver, blood pool or background. */
    static final class HasReference implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(ADAPTED, PERCIST_LIVER, PERCIST_BLOOD_POOL);
        }
    }
}
