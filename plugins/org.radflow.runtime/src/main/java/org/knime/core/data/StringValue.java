package org.knime.core.data;

/** A cell that can be read as text. */
public interface StringValue extends DataValue {

    String getStringValue();
}
