package org.knime.node.parameters.updates;

/** Identifies a button, so that providers can compute when it is clicked. */
public interface ButtonReference {
}
