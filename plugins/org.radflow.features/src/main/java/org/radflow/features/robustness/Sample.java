package org.radflow.features.robustness;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** An image and a region in it, on the same grid. */
public record Sample(Volume image, Mask mask) {}
