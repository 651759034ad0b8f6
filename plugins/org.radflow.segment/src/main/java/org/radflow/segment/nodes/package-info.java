/** The nodes that make, change and compare masks: thin wrappers of {@link org.radflow.segment}. */
package org.radflow.segment.nodes;
