package org.radflow.runtime.parameters;

import java.util.List;

import org.knime.node.parameters.updates.EffectPredicate;

/** The combinations of effect predicates. */
public sealed interface Condition extends EffectPredicate {

    record All(List<EffectPredicate> conditions) implements Condition {
        public All(final EffectPredicate... conditions) {
            this(List.of(conditions));
        }
    }

    record Any(List<EffectPredicate> conditions) implements Condition {
        public Any(final EffectPredicate... conditions) {
            this(List.of(conditions));
        }
    }

    record Not(EffectPredicate condition) implements Condition {
    }
}
