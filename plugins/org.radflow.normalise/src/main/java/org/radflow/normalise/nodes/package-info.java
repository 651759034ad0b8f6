/** The nodes that bring images to a common grid: thin wrappers of {@link org.radflow.normalise}. */
package org.radflow.normalise.nodes;
