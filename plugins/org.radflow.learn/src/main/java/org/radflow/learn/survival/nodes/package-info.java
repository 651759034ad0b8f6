/** The nodes of survival. */
package org.radflow.learn.survival.nodes;
