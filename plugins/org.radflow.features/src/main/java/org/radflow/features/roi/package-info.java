/** The region of interest that every family starts from: masks, intensities, grey levels; and what a feature is. */
package org.radflow.features.roi;
