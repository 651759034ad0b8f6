package org.radflow.features.filters;

import org.radflow.image.Volume;

/** A filter with fixed parameters. Implementations are immutable and thread-safe; the same volume gives the same bits. */
public interface ImageFilter {

    /** The response, on the grid of the image, which is not changed. */
    Volume apply(Volume image);

    /** Filter and parameters in one line, equal exactly when they are equal. */
    String name();
}
