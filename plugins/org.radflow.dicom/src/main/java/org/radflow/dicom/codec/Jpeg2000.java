package org.radflow.dicom.codec;

/**
 * JPEG 2000 images (ITU-T T.800 | ISO/IEC 15444-1), reversible and irreversible, as codestream or in a JP2 file. Of the options
 * of part 1, subsampled components, regions of interest, changes of the progression order and packed packet headers are refused.
 */
public final class Jpeg2000 {

    private Jpeg2000() {
    }

    /** Gives the samples of a frame, pixel by pixel; negative ones where components are signed. */
    public static int[] decode(byte[] data, FrameSize size) throws CodecException {
        try {
            J2kStream stream = new J2kStream(data);
            size.check(stream.rows(), stream.columns(), stream.components.length, stream.largestPrecision());
            int[] samples = size.newSamples(data.length);
            stream.readTiles((parameters, tileData) -> new J2kTile(stream, parameters, tileData).decode(samples));
            return samples;
        } catch (ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new CodecException("JPEG 2000 image: damaged or cut off", e);
        }
    }
}
