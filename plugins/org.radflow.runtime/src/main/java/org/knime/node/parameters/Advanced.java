package org.knime.node.parameters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows a section or parameter among the advanced ones only. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Advanced {
}
