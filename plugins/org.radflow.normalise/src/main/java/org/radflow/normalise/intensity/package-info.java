/** Intensity scales: z-score, ranges, windows, histogram matching, WhiteStripe, reference regions; and the body as a region. Plain Java. */
package org.radflow.normalise.intensity;
