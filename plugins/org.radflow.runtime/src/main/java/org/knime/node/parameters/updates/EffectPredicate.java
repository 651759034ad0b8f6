package org.knime.node.parameters.updates;

import org.radflow.runtime.parameters.Condition;

/** A condition on the parameters of an open dialog. */
public interface EffectPredicate {

    default EffectPredicate and(final EffectPredicate other) {
        return new Condition.All(this, other);
    }

    default EffectPredicate or(final EffectPredicate other) {
        return new Condition.Any(this, other);
    }

    default EffectPredicate negate() {
        return new Condition.Not(this);
    }
}
