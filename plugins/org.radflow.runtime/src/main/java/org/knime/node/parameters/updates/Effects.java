package org.knime.node.parameters.updates;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Several effects on one parameter or section. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Effects {
    Effect[] value();
}
