package org.radflow.image.io;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.FileImageInputStream;

import org.radflow.image.Geometry;

/**
 * Reads grey pictures (PNG of 8 and 16 bits, TIFF of 8, 16 and 32 bits and of float) as the slices of a 3D image. Pictures know no millimetres: the
 * spacing is the caller's, and the image lies along the axes at the origin, its rows to the patient's left, its columns to the back, its slices to
 * the head. The pages of a TIFF are slices. Of a picture with a palette the indices count, as in images of labels. Stateless, thread-safe.
 */
public final class PictureStack {

    private static final long TRUSTED = 32L << 20;

    private PictureStack() {
    }

    /**
     * Files in the order of their slices: by name, in which numbers count as numbers ({@code s2} before {@code s10}), whatever the locale. Two names
     * that are equal up to leading zeros are ordered by their characters.
     */
    public static List<Path> inOrder(final Collection<Path> files) {
        final List<Path> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing((Path file) -> file.getFileName().toString(), new NaturalOrder()));
        return ordered;
    }

    /** Number of pages of a picture; 1 unless it is a TIFF of several. */
    public static int pages(final Path file) throws IOException {
        return read(file, reader -> reader.getNumImages(true));
    }

    /**
     * Reads the size of the pictures.
     *
     * @param name what the stack is called in errors, such as its folder
     * @param files the pictures in the order of their slices
     * @param spacing distance of pixels along rows and columns, and of slices, in mm
     * @throws IOException naming the file that is no grey picture, or of another size than the first one
     */
    public static ImageFile open(final Path name, final List<Path> files, final double[] spacing) throws IOException {
        final List<Page> pages = new ArrayList<>();
        for (final Path file : files) {
            pages.addAll(read(file, reader -> pages(file, reader)));
        }
        if (pages.isEmpty()) {
            throw new IOException(name + ": no picture, expected one at least");
        }
        final Page first = pages.get(0);
        for (final Page page : pages) {
            if (page.width != first.width || page.height != first.height) {
                throw new IOException("%s: page %d is %d x %d pixels, expected %d x %d as %s".formatted(page.file, page.number + 1, page.width,
                    page.height,
                    first.width, first.height, first.file));
            }
        }
        try {
            final Geometry geometry = Geometry.axisAligned(new int[]{first.width, first.height, pages.size()}, spacing, new double[3]);
            return new ImageFile(name, geometry, 1, "number of images", List.of(), (volume, target) -> readVoxels(pages, geometry.voxels(), target));
        } catch (final IllegalArgumentException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    private record Page(Path file, int number, int width, int height) {
    }

    private static List<Page> pages(final Path file, final ImageReader reader) throws IOException {
        final List<Page> pages = new ArrayList<>();
        final int count = reader.getNumImages(true);
        for (int n = 0; n < count; n++) {
            final Page page = new Page(file, n, reader.getWidth(n), reader.getHeight(n));
            final long bytes = (long)page.width * page.height * Double.BYTES;
            if (bytes > TRUSTED + 2 * Files.size(file)) {
                throw new IOException("%s: page %d has %d x %d pixels, more than a file of this size is trusted with".formatted(file, n + 1,
                    page.width,
                    page.height));
            }
            final int bands = reader.getRawImageType(n) == null ? 1 : reader.getRawImageType(n).getNumBands();
            if (bands != 1) {
                throw new IOException("%s: page %d has %d colours or channels, expected 1 (grey)".formatted(file, n + 1, bands));
            }
            pages.add(page);
        }
        return pages;
    }

    private static void readVoxels(final List<Page> pages, final int voxels, final IntFunction<VoxelSource.Sink> target) throws IOException {
        VoxelSource.Sink sink = null;
        int next = 0;
        for (final Page page : pages) {
            final double[] values = read(page.file, reader -> pixels(page, reader));
            sink = sink == null ? target.apply(voxels) : sink;
            sink.accept(next, values, values.length);
            next += values.length;
        }
    }

    private static double[] pixels(final Page page, final ImageReader reader) throws IOException {
        final Raster raster = reader.canReadRaster() ? reader.readRaster(page.number, null) : reader.read(page.number).getRaster();
        if (raster.getNumBands() != 1 || raster.getWidth() != page.width || raster.getHeight() != page.height) {
            throw new IOException("%s: page %d is not %d x %d grey pixels".formatted(page.file, page.number + 1, page.width, page.height));
        }
        final double[] values = raster.getSamples(raster.getMinX(), raster.getMinY(), page.width, page.height, 0, (double[])null);
        if (raster.getTransferType() == DataBuffer.TYPE_INT && isUnsigned(reader.getImageMetadata(page.number))) {
            for (int n = 0; n < values.length; n++) {
                values[n] += values[n] < 0 ? 0x1p32 : 0;
            }
        }
        return values;
    }

    /** Java's rasters of 32 bits do not tell; TIFF's SampleFormat does. */
    private static boolean isUnsigned(final IIOMetadata metadata) throws IOException {
        final TIFFField format = TIFFDirectory.createFromMetadata(metadata).getTIFFField(BaselineTIFFTagSet.TAG_SAMPLE_FORMAT);
        return format == null || format.getAsInt(0) == BaselineTIFFTagSet.SAMPLE_FORMAT_UNSIGNED_INTEGER;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    /** The decoders of the platform throw what they like at damaged files. */
    private static <T> T read(final Path file, final Reading<T> reading) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            final Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a PNG or TIFF");
            }
            final ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, false);
                return reading.of(reader);
            } finally {
                reader.dispose();
            }
        } catch (final IOException | RuntimeException e) {
            final String reason = String.valueOf(e.getMessage());
            throw new IOException(reason.startsWith(file.toString()) ? reason : file + ": cannot be read as a picture: " + reason, e);
        }
    }
}
