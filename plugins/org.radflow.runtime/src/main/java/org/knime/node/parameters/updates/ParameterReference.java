package org.knime.node.parameters.updates;

/** Identifies a parameter, so that effects and providers can depend on its value. */
public interface ParameterReference<V> {
}
