package org.radflow.image.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.radflow.image.Geometry;

/**
 * Reads MetaImage: header and voxels in one file ({@code .mha}) or the voxels in files beside or below it ({@code .mhd}); binary of either byte
 * order, zlib-compressed, or text; 3D, or 4D with the images as the slowest axis; several channels count as images. Its space is LPS. Stateless,
 * thread-safe.
 */
public final class MetaImageReader {

    private MetaImageReader() {
    }

    /**
     * Reads the header.
     *
     * @throws IOException naming the file and the tag that is wrong
     */
    public static ImageFile open(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            final MetaImageHeader header = MetaImageHeader.read(file, in);
            final HeaderField error = new HeaderField(file, "MetaImage");
            final String object = header.get("ObjectType", "Image");
            error.require(object.equalsIgnoreCase("Image"), "ObjectType", object, "Image");
            final int dimensions = error.whole("NDims", header.first("NDims"), 3, 4);
            final int[] sizes = error.sizes("DimSize", header.first("DimSize"), dimensions);
            final int channels = error.whole("ElementNumberOfChannels", header.get("ElementNumberOfChannels", "1"), 1, Integer.MAX_VALUE);
            final int frames = dimensions == 4 ? sizes[3] : 1;
            error.require(channels == 1 || frames == 1, "ElementNumberOfChannels", channels, "1 in a 4D image");
            final Geometry geometry = geometry(error, header, sizes);
            final VoxelType type = type(error, header.first("ElementType"));
            final Encoding encoding = encoding(error, header);
            final ByteOrder order = flag(error, "BinaryDataByteOrderMSB", header.first("BinaryDataByteOrderMSB", "ElementByteOrderMSB"))
                ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            requireUnscaled(error, header, "ElementToIntensityFunctionSlope", 1);
            requireUnscaled(error, header, "ElementToIntensityFunctionOffset", 0);
            final RasterSource source = new RasterSource("MetaImage", parts(error, header, encoding), encoding, type, order, geometry.voxels(),
                channels * frames, channels > 1, 1, 0);
            return new ImageFile(file, geometry, channels * frames, channels > 1 ? "MetaImage field ElementNumberOfChannels"
                : "MetaImage field DimSize[3]",
                List.of(), source);
        } catch (final IllegalArgumentException e) {
            throw new IOException(file + ": MetaImage: " + e.getMessage(), e);
        }
    }

    /** The direction of an axis is a row of TransformMatrix. */
    private static Geometry geometry(final HeaderField error, final MetaImageHeader header, final int[] sizes) throws IOException {
        final int n = sizes.length;
        final double[] spacing = vector(error, "ElementSpacing", header.first("ElementSpacing", "ElementSize"), n, 1);
        final double[] origin = vector(error, "Offset", header.first("Offset", "Position", "Origin"), n, 0);
        final double[] centre = vector(error, "CenterOfRotation", header.first("CenterOfRotation"), n, 0);
        final String matrix = header.first("TransformMatrix", "Rotation", "Orientation");
        final double[] rows = matrix == null ? new double[]{1, 0, 0, 0, 1, 0, 0, 0, 1} : error.numbers("TransformMatrix", matrix, n * n, "\\s+");
        final int width = matrix == null ? 3 : n;
        final double[] direction = new double[9];
        for (int axis = 0; axis < 3; axis++) {
            error.require(spacing[axis] > 0, "ElementSpacing", spacing[axis], "numbers above 0");
            error.require(centre[axis] == 0, "CenterOfRotation", centre[axis], "0 0 0");
            for (int row = 0; row < 3; row++) {
                direction[3 * row + axis] = rows[width * axis + row] + 0.0;
            }
        }
        return new Geometry(new int[]{sizes[0], sizes[1], sizes[2]}, new double[]{spacing[0], spacing[1], spacing[2]},
            new double[]{origin[0], origin[1], origin[2]}, direction);
    }

    private static double[] vector(final HeaderField error, final String tag, final String text, final int count, final double otherwise)
        throws IOException {
        final double[] vector = new double[count];
        Arrays.fill(vector, otherwise);
        return text == null ? vector : error.numbers(tag, text, count, "\\s+");
    }

    /** Readers disagree whether these are applied. */
    private static void requireUnscaled(final HeaderField error, final MetaImageHeader header, final String tag,
        final double neutral) throws IOException {
        final String text = header.first(tag);
        error.require(text == null || error.number(tag, text) == neutral, tag, text, (int)neutral + " (voxels as they are stored)");
    }

    private static boolean flag(final HeaderField error, final String tag, final String text) throws IOException {
        return switch (String.valueOf(text).toLowerCase(Locale.ROOT)) {
            case "true", "t", "1", "yes" -> true;
            case "false", "f", "0", "no", "null" -> false;
            default -> throw error.wrong(tag, text, "True or False");
        };
    }

    private static Encoding encoding(final HeaderField error, final MetaImageHeader header) throws IOException {
        final boolean compressed = flag(error, "CompressedData", header.first("CompressedData"));
        if (header.first("BinaryData") != null && !flag(error, "BinaryData", header.first("BinaryData"))) {
            error.require(!compressed, "CompressedData", true, "False, as the voxels are text");
            return Encoding.TEXT;
        }
        return compressed ? Encoding.ZLIB : Encoding.RAW;
    }

    private static VoxelType type(final HeaderField error, final String type) throws IOException {
        return switch (String.valueOf(type)) {
            case "MET_CHAR" -> VoxelType.INT8;
            case "MET_UCHAR" -> VoxelType.UINT8;
            case "MET_SHORT" -> VoxelType.INT16;
            case "MET_USHORT" -> VoxelType.UINT16;
            case "MET_INT", "MET_LONG" -> VoxelType.INT32;
            case "MET_UINT", "MET_ULONG" -> VoxelType.UINT32;
            case "MET_LONG_LONG" -> VoxelType.INT64;
            case "MET_ULONG_LONG" -> VoxelType.UINT64;
            case "MET_FLOAT" -> VoxelType.FLOAT32;
            case "MET_DOUBLE" -> VoxelType.FLOAT64;
            default -> throw error.wrong("ElementType", type,
                "MET_CHAR, MET_SHORT, MET_INT, MET_LONG_LONG, their unsigned kinds, MET_FLOAT or MET_DOUBLE");
        };
    }

    private static List<DataPart> parts(final HeaderField error, final MetaImageHeader header, final Encoding encoding) throws IOException {
        final String named = header.first("ElementDataFile");
        final int skip = error.whole("HeaderSize", header.get("HeaderSize", "0"), encoding == Encoding.RAW ? -1 : 0, Integer.MAX_VALUE);
        if (named.equalsIgnoreCase("LOCAL")) {
            error.require(skip >= 0, "HeaderSize", skip, "0 or more, as the voxels follow the header");
            return List.of(new DataPart(error.file(), header.length() + skip));
        }
        final List<DataPart> parts = new ArrayList<>();
        for (final String name : names(error, header, named)) {
            final Path data = error.dataFile("ElementDataFile", name);
            parts.add(skip < 0 ? new DataPart(data, 0, 0, DataPart.FROM_END) : new DataPart(data, skip));
        }
        return parts;
    }

    private static List<String> names(final HeaderField error, final MetaImageHeader header, final String named) throws IOException {
        if (named.matches("LIST(\\s+\\d+D?)?")) {
            error.require(!header.list().isEmpty(), "ElementDataFile", named, "the names of files on the lines that follow");
            return header.list();
        }
        final String[] series = named.split("\\s+");
        return series.length == 4 && series[0].contains("%") ? NumberedNames.of(error, "ElementDataFile", series[0], series[1], series[2], series[3])
            : List.of(named);
    }
}
