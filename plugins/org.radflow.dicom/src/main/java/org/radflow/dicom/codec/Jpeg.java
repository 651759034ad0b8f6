package org.radflow.dicom.codec;

/** JPEG images of DICOM (ITU-T T.81): sequential DCT of 8 or 12 bits, and lossless, both with Huffman codes; and JPEG-LS. */
public final class Jpeg {

    private Jpeg() {
    }

    /** Gives the samples of a frame, pixel by pixel. Colours are not converted. */
    public static int[] decode(byte[] data, FrameSize size) throws CodecException {
        JpegStream stream = new JpegStream(data);
        JpegStream.Scan scan = stream.nextScan();
        if (scan == null) {
            throw new CodecException("JPEG image", "no scan", "at least one");
        }
        size.check(stream.rows, stream.columns, stream.components.length, stream.precision);
        int[] samples = size.newSamples(data.length);
        for (; scan != null; scan = stream.nextScan()) {
            switch (stream.frameType) {
                case JpegStream.BASELINE, JpegStream.EXTENDED -> new JpegDct(stream, scan).decode(samples);
                case JpegStream.LOSSLESS -> new JpegLossless(stream, scan).decode(samples);
                case JpegStream.JPEG_LS -> new JpegLs(stream, scan).decode(samples);
                default -> throw new CodecException("JPEG process", "SOF" + (stream.frameType - 0xC0),
                    "sequential DCT (SOF0, SOF1), lossless (SOF3) with Huffman codes, or JPEG-LS");
            }
        }
        return samples;
    }
}
