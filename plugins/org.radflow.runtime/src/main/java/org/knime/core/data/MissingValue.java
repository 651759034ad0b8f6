package org.knime.core.data;

/** A cell without a value. */
public interface MissingValue extends DataValue {

    /** Why there is no value; {@code null} when nobody said. */
    String getError();
}
