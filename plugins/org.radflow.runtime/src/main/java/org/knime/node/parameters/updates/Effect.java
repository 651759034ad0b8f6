package org.knime.node.parameters.updates;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows, hides, enables or disables a parameter or section depending on other parameters. */
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Effects.class)
public @interface Effect {
    Class<? extends EffectPredicateProvider> predicate();

    EffectType type();

    /** What happens while the predicate holds; the opposite happens otherwise. */
    enum EffectType {
        ENABLE, DISABLE, SHOW, HIDE
    }
}
