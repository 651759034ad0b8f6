/** Images and masks as KNIME cells, and the nodes that read them from general formats. */
package org.radflow.image.nodes;
