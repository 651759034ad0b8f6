package org.knime.core.data;

/** What a cell can be read as: its subinterfaces declare the getters. */
public interface DataValue {
}
