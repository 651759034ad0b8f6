package org.radflow.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import org.radflow.dicom.codec.CodecException;
import org.radflow.dicom.codec.Deflated;
import org.radflow.dicom.codec.FrameSize;
import org.radflow.dicom.codec.Jpeg;
import org.radflow.dicom.codec.Jpeg2000;
import org.radflow.dicom.codec.Rle;

/**
 * The frames of an image, decoded one by one whatever the transfer syntax: native, RLE, JPEG, JPEG-LS, JPEG 2000 or deflated.
 * Pixels come row by row; the samples of a colour pixel one after the other. Colour models are not converted. Nothing is
 * read before a frame is asked for. Safe for use by several threads.
 */
public final class FrameReader {

    private static final int SCRATCH_BYTES = 1 << 20;

    /** A buffer for each thread, so that a slice leaves no garbage of its size. */
    private static final ThreadLocal<ByteBuffer> SCRATCH = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(SCRATCH_BYTES));

    private final DicomSource.DicomObject object;
    private final DicomSource.PixelData pixelData;
    private final int frames;
    private final FrameSize size;
    private final PixelFormat format;
    private final boolean planar;
    private EncapsulatedFrames encapsulated;

    private FrameReader(DicomSource.DicomObject object, DicomSource.PixelData pixelData, int frames, FrameSize size,
            PixelFormat format, boolean planar) {
        this.object = object;
        this.pixelData = pixelData;
        this.frames = frames;
        this.size = size;
        this.format = format;
        this.planar = planar;
    }

    /**
     * The frames of an image whose attributes were read with {@link Tag#HEADER} or more.
     *
     * @throws DicomException naming file and attribute if pixels are absent, described wrongly or fewer than described
     */
    public static FrameReader of(DicomSource.DicomObject object) throws DicomException {
        DicomDataset dataset = object.dataset();
        int rows = dataset.integer(Tag.Rows, 1, 65535);
        int columns = dataset.integer(Tag.Columns, 1, 65535);
        int samples = dataset.integer(Tag.SamplesPerPixel, 1, 4);
        int frames = dataset.number(Tag.NumberOfFrames).isEmpty() ? 1
            : dataset.integer(Tag.NumberOfFrames, 1, Integer.MAX_VALUE);
        Optional<DicomSource.PixelData> pixels = object.pixelData();
        boolean real = pixels.isPresent() && pixels.get().tag() != Tag.PixelData;
        PixelFormat format = real ? realFormat(dataset, pixels.get().tag()) : PixelFormat.of(dataset);
        FrameSize size = new FrameSize(rows, columns, samples, format.bitsAllocated());
        boolean planar = samples > 1 && dataset.number(Tag.PlanarConfiguration).orElse(0) == 1;
        long expected = nativeBytes(size, frames);
        if (pixels.isEmpty()) {
            throw dataset.problem(Tag.PixelData, "nothing", expected + " bytes");
        }
        check(object, pixels.get(), size, expected);
        checkAlignment(object, format);
        return new FrameReader(object, pixels.get(), frames, size, format, planar);
    }

    /** Bytes of all frames without compression; single bits are packed across frames. */
    private static long nativeBytes(FrameSize size, int frames) {
        long bitsOfFrame = size.count() * size.bitsAllocated();
        return frames > (Long.MAX_VALUE - 7) / bitsOfFrame ? Long.MAX_VALUE : (bitsOfFrame * frames + 7) / 8;
    }

    private static PixelFormat realFormat(DicomDataset dataset, Tag tag) throws DicomException {
        int bits = tag == Tag.FloatPixelData ? 32 : 64;
        dataset.integer(Tag.BitsAllocated, bits, bits);
        return new PixelFormat(bits, bits, bits - 1, true);
    }

    private static void check(DicomSource.DicomObject object, DicomSource.PixelData pixels, FrameSize size, long expected)
            throws DicomException {
        DicomDataset dataset = object.dataset();
        Tag tag = pixels.tag();
        boolean fragments = pixels.length() == DatasetParser.UNDEFINED;
        if (fragments != object.syntax().compressed()) {
            throw dataset.problem(tag, fragments ? "fragments" : "native pixel data",
                (fragments ? "native pixel data" : "fragments") + ", as TransferSyntaxUID is " + object.syntax());
        }
        if (!fragments) {
            checkLength(dataset, pixels, expected);
        }
        if (size.bytes() > Integer.MAX_VALUE - 8) {
            throw dataset.problem(tag, size.bytes() + " bytes", "less than 2^31 bytes for one frame");
        }
    }

    /** JPEG samples stand in the lowest bits of their cells; a file that says otherwise could mean either. */
    private static void checkAlignment(DicomSource.DicomObject object, PixelFormat format) throws DicomException {
        String uid = object.syntax().uid();
        boolean cells = !object.syntax().compressed() || uid.equals(TransferSyntax.RLE) || uid.equals(TransferSyntax.DEFLATED_FRAMES);
        if (!cells && format.highBit() != format.bitsStored() - 1) {
            throw object.dataset().problem(Tag.HighBit, Integer.toString(format.highBit()),
                format.bitsStored() - 1 + " (BitsStored - 1), as TransferSyntaxUID is " + object.syntax());
        }
    }

    private static void checkLength(DicomDataset dataset, DicomSource.PixelData pixels, long expected) throws DicomException {
        Tag tag = pixels.tag();
        if (pixels.truncated()) {
            throw dataset.problem(tag, "a file that ends inside it", "the " + pixels.length() + " bytes that it declares");
        }
        if (pixels.length() < expected) {
            throw dataset.problem(tag, pixels.length() + " bytes",
                expected + " bytes (Rows x Columns x SamplesPerPixel x NumberOfFrames x BitsAllocated / 8)");
        }
    }

    /** NumberOfFrames, 1 if absent. */
    public int frames() {
        return frames;
    }

    public int rows() {
        return size.rows();
    }

    public int columns() {
        return size.columns();
    }

    /** SamplesPerPixel: 1, or 3 for colour. */
    public int samples() {
        return size.samples();
    }

    public PixelFormat format() {
        return format;
    }

    /** Whether pixels are real numbers (FloatPixelData, DoubleFloatPixelData) instead of integers. */
    public boolean isReal() {
        return pixelData.tag() != Tag.PixelData;
    }

    /** Bytes of native pixel data beyond the last frame; 0 when it is compressed. */
    long surplus() {
        return pixelData.length() == DatasetParser.UNDEFINED ? 0
            : pixelData.length() - nativeBytes(size, frames);
    }

    String surplusNote() {
        return pixelData.tag() + " is " + surplus() + " bytes longer than the image; they are ignored";
    }

    /** Whether frames are compressed, so that their size does not follow from that of the file. */
    boolean isCompressed() {
        return object.syntax().compressed();
    }

    /**
     * Stored values of a frame, counted from 0: rows x columns x samples numbers, sign extended. Unsigned values of 32 bits are
     * given as the {@code int} of the same bits.
     *
     * @throws DicomException if the frame is damaged or its encoding has no decoder
     */
    public int[] integers(int frame) throws DicomException {
        if (isReal()) {
            throw object.dataset().problem(pixelData.tag(), "real numbers", "integers");
        }
        int[] cells = isEncapsulated() ? decode(frame) : unpack(nativeFrame(frame), format.bitsAllocated() == 1
            ? (int)(frame * size.count() % 8) : 0);
        for (int n = 0; n < cells.length; n++) {
            cells[n] = format.stored(cells[n]);
        }
        return cells;
    }

    /** Values of a frame as real numbers; stored values of any kind fit. */
    public double[] reals(int frame) throws DicomException {
        if (isReal()) {
            return realPixels(nativeFrame(frame));
        }
        int[] stored = integers(frame);
        double[] reals = new double[stored.length];
        for (int n = 0; n < reals.length; n++) {
            reals[n] = format.real(stored[n]);
        }
        return reals;
    }

    /**
     * Writes stored value x slope + intercept of each sample of a frame to {@code out}, from {@code offset} on.
     *
     * @throws DicomException if the frame is damaged or its encoding has no decoder
     */
    public void rescale(int frame, double slope, double intercept, float[] out, int offset) throws DicomException {
        if (isReal()) {
            double[] reals = reals(frame);
            for (int n = 0; n < reals.length; n++) {
                out[offset + n] = (float)(reals[n] * slope + intercept);
            }
        } else if (format.bitsAllocated() == 16 && !isEncapsulated() && !planar) {
            int bytes = (int)size.bytes();
            ByteBuffer buffer = bytes <= SCRATCH_BYTES ? SCRATCH.get().clear().limit(bytes) : ByteBuffer.allocate(bytes);
            pixelData.read((long)frame * bytes, buffer.order(object.syntax().order()));
            rescaleShorts(buffer, slope, intercept, out, offset);
        } else {
            int[] stored = integers(frame);
            for (int n = 0; n < stored.length; n++) {
                out[offset + n] = (float)(format.real(stored[n]) * slope + intercept);
            }
        }
    }

    /** The usual case in one simple loop; shifts cut a cell to the stored bits and extend its sign. */
    private void rescaleShorts(ByteBuffer bytes, double slope, double intercept, float[] out, int offset) {
        int count = (int)size.count();
        int left = 31 - format.highBit();
        int right = 32 - format.bitsStored();
        if (format.signed()) {
            for (int n = 0; n < count; n++) {
                out[offset + n] = (float)((bytes.getShort(2 * n) << left >> right) * slope + intercept);
            }
        } else {
            for (int n = 0; n < count; n++) {
                out[offset + n] = (float)((bytes.getShort(2 * n) << left >>> right) * slope + intercept);
            }
        }
    }

    private boolean isEncapsulated() {
        return pixelData.length() == DatasetParser.UNDEFINED;
    }

    /** The bytes that hold a native frame; a frame of single bits may start within the first of them. */
    private ByteBuffer nativeFrame(int frame) throws DicomException {
        long bits = size.count() * format.bitsAllocated();
        long first = frame * bits / 8;
        long end = ((frame + 1) * bits + 7) / 8;
        ByteBuffer buffer = ByteBuffer.allocate((int)(end - first)).order(object.syntax().order());
        pixelData.read(first, buffer);
        return buffer.flip();
    }

    /** Cells from their bytes, by pixel. */
    private int[] unpack(ByteBuffer bytes, int firstBit) {
        int count = (int)size.count();
        int[] cells = new int[count];
        int pixels = count / size.samples();
        for (int n = 0; n < count; n++) {
            int cell = switch (format.bitsAllocated()) {
                case 1 -> bytes.get((firstBit + n) >> 3) >> ((firstBit + n) & 7) & 1;
                case 8 -> bytes.get(n) & 0xFF;
                case 16 -> bytes.getShort(2 * n) & 0xFFFF;
                default -> bytes.getInt(4 * n);
            };
            cells[planar ? n % pixels * size.samples() + n / pixels : n] = cell;
        }
        return cells;
    }

    private double[] realPixels(ByteBuffer bytes) {
        double[] reals = new double[(int)size.count()];
        for (int n = 0; n < reals.length; n++) {
            reals[n] = format.bitsAllocated() == 32 ? bytes.getFloat(4 * n) : bytes.getDouble(8 * n);
        }
        return reals;
    }

    private int[] decode(int frame) throws DicomException {
        byte[] data = encapsulated().frame(frame);
        try {
            return switch (object.syntax().uid()) {
                case TransferSyntax.RLE -> unpack(littleEndian(Rle.decode(data, size)), 0);
                case TransferSyntax.DEFLATED_FRAMES -> unpack(littleEndian(Deflated.decode(data, size)), 0);
                case TransferSyntax.JPEG_BASELINE, TransferSyntax.JPEG_EXTENDED, TransferSyntax.JPEG_LOSSLESS,
                    TransferSyntax.JPEG_LOSSLESS_SV1, TransferSyntax.JPEG_LS, TransferSyntax.JPEG_LS_NEAR_LOSSLESS ->
                    Jpeg.decode(data, size);
                case TransferSyntax.JPEG_2000_LOSSLESS, TransferSyntax.JPEG_2000 -> Jpeg2000.decode(data, size);
                default -> throw object.dataset().problem(Tag.TransferSyntaxUID, object.syntax().toString(),
                    "an encoding that has a decoder: native, deflated, RLE, JPEG, JPEG-LS or JPEG 2000");
            };
        } catch (CodecException e) {
            throw new DicomException(object.file(), pixelData.tag() + ", frame " + (frame + 1) + ": " + e.getMessage());
        } catch (IOException e) {
            throw e instanceof DicomException problem ? problem : new DicomException(object.file(), e);
        }
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private synchronized EncapsulatedFrames encapsulated() throws DicomException {
        if (encapsulated == null) {
            encapsulated = EncapsulatedFrames.of(object.dataset(), pixelData, frames);
        }
        return encapsulated;
    }
}
