/** The node that computes features: a thin wrapper of {@link org.radflow.features}. */
package org.radflow.features.nodes;
