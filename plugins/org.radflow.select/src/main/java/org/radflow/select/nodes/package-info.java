/** Nodes that select or reduce features. */
package org.radflow.select.nodes;
