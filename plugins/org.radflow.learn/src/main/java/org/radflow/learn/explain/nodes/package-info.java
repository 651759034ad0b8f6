/** Nodes that explain models. */
package org.radflow.learn.explain.nodes;
