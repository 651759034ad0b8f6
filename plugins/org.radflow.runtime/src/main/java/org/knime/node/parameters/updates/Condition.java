package org.knime.node.parameters.updates;

import java.util.List;

/** The combinations of effect predicates. */
sealed interface Condition extends EffectPredicate {

    record All(List<EffectPredicate> conditions) implements Condition {
        All(final EffectPredicate... conditions) {
            this(List.of(conditions));
        }
    }

    record Any(List<EffectPredicate> conditions) implements Condition {
        Any(final EffectPredicate... conditions) {
            this(List.of(conditions));
        }
    }

    record Not(EffectPredicate condition) implements Condition {
    }
}
