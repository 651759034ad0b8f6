package org.knime.node.parameters.persistence;

/** A class whose fields are written to and read from node settings. */
public interface Persistable {
}
