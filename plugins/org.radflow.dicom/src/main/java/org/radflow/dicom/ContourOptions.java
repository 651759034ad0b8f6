package org.radflow.dicom;

/**
 * What to do with contours that do not describe an image slice by slice. Immutable.
 *
 * @param resampleOblique whether contours that are not parallel to the slices are resampled, instead of refused
 * @param largestGap slices without contour are interpolated between neighbours that have one and are at most so far apart, mm; 0 for none
 */
public record ContourOptions(boolean resampleOblique, double largestGap) {

    /** Refuses oblique contours and interpolates nothing. */
    public static final ContourOptions STRICT = new ContourOptions(false, 0);
}
