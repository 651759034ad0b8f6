package org.knime.core.node;

/** Marks the types of the fluent API that declares nodes. */
public interface FluentNodeAPI {
}
