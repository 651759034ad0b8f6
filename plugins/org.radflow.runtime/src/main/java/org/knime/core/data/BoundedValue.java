package org.knime.core.data;

/** Marks cells whose values have a lowest and a highest. */
public interface BoundedValue extends DataValue {
}
