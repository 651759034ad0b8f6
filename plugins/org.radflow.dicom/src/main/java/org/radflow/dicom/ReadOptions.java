package org.radflow.dicom;

/**
 * What the reader may do beyond reading what is there. Everything it does is noted.
 *
 * @param resampleIrregular whether stacks with gaps, uneven distances, gantry tilt or shifted slices are resampled to a regular grid;
 *        else they are errors
 * @param firstOfSeveral whether the first image by InstanceNumber is taken where several, which nothing tells apart, share a position;
 *        else they are errors
 * @param invertMonochrome1 whether values of MONOCHROME1 images are mirrored, so that larger is brighter
 * @param planarSpacing distance of pixels in mm for planar images that state none; 0 if such images are errors
 */
public record ReadOptions(boolean resampleIrregular, boolean firstOfSeveral, boolean invertMonochrome1, double planarSpacing) {

    /** Nothing is repaired. */
    public static final ReadOptions STRICT = new ReadOptions(false, false, false, 0);

    /** @throws IllegalArgumentException if the distance is negative or not finite */
    public ReadOptions {
        if (!(planarSpacing >= 0 && Double.isFinite(planarSpacing))) {
            throw new IllegalArgumentException("Pixel spacing of planar images: found " + planarSpacing + ", expected mm, 0 or more");
        }
    }

    /** The same with irregular stacks resampled. */
    public ReadOptions withResampling() {
        return new ReadOptions(true, firstOfSeveral, invertMonochrome1, planarSpacing);
    }
}
