/** The nodes that run networks: thin wrappers of {@link org.radflow.deep}. */
package org.radflow.deep.nodes;
