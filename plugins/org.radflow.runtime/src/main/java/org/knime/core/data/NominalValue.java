package org.knime.core.data;

/** Marks cells whose equal values form classes. */
public interface NominalValue extends DataValue {
}
