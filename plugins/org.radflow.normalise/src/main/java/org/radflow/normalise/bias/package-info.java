/** The smooth field by which MR coils make intensities brighter or darker, and its correction. Plain Java. */
package org.radflow.normalise.bias;
