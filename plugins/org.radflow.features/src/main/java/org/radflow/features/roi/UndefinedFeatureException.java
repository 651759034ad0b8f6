package org.radflow.features.roi;

/** A feature has no value for this region; the message says why, in words for the user. */
public final class UndefinedFeatureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UndefinedFeatureException(String reason) {
        super(reason, null, false, false);
    }
}
