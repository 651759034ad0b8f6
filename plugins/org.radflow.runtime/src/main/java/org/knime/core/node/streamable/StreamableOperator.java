package org.knime.core.node.streamable;

/** Work that passes over its input once. */
public abstract class StreamableOperator {
}
