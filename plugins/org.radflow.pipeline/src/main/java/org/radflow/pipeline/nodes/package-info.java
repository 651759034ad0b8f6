/** The CSV nodes: thin wrappers that turn files into KNIME tables and back. */
package org.radflow.pipeline.nodes;
