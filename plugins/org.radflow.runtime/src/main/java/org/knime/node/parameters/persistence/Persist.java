package org.knime.node.parameters.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the settings key of a parameter. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Persist {
    /** The key; empty for the field name without a leading {@code m_}. */
    String configKey() default "";

    /** Whether flow variables cannot override the parameter. */
    boolean hidden() default false;
}
