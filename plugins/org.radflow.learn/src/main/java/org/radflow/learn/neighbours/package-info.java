/** Nearest neighbours among cases. */
package org.radflow.learn.neighbours;
