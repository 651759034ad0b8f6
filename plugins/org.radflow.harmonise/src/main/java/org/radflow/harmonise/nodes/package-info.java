/** Nodes of harmonisation. */
package org.radflow.harmonise.nodes;
