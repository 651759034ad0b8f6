package org.radflow.features.filters;

import org.radflow.image.Volume;

/** A filter with fixed parameters. Implementations are immutable and thread-safe; the same volume gives the same bits. */
public interface ImageFilter {

    /** The response, on the grid of the image, which is not changed. */
    Volume apply(Volume image);

    /** The same response, sharing work with the filters of the image that came before. */
    default Volume apply(SharedConvolutions convolutions) {
        return apply(convolutions.image());
    }

    /**
     * Filter and parameters in short, of letters, digits, points and hyphens, e.g. {@code log-3mm-3D}: the start of feature names. Equal
     * exactly when they are equal. The boundary condition is named unless it is mirror.
     */
    String label();
}
