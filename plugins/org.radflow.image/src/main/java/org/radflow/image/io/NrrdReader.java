package org.radflow.image.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Reads NRRD: header and voxels in one file ({@code .nrrd}) or the voxels in files beside or below it ({@code .nhdr}); raw, gzip, text or
 * hexadecimal; either byte order; spaces LPS, RAS and LAS; a fourth axis, first or last, of time points, components or layers. A file without space
 * directions lies along the axes at the origin. The segments that 3D Slicer names ({@code .seg.nrrd}) are known. Stateless, thread-safe.
 */
public final class NrrdReader {

    private static final Pattern SEGMENT = Pattern.compile("Segment(\\d{1,5})_Name");

    private NrrdReader() {
    }

    /**
     * Reads a single 3D image.
     *
     * @throws IOException naming the file and the field or length that is wrong
     */
    public static Volume readVolume(final Path file) throws IOException {
        return open(file).onlyVolume();
    }

    /**
     * Reads an image of labels, whole numbers of which all above 0 are inside. Other images, such as maps of probabilities, are refused.
     *
     * @throws IOException naming the file and what is wrong, such as a voxel that is no label
     */
    public static Mask readMask(final Path file) throws IOException {
        return open(file).mask(LabelChoice.ALL);
    }

    /**
     * Reads the header.
     *
     * @throws IOException naming the file and the field that is wrong
     */
    public static ImageFile open(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            final NrrdHeader header = NrrdHeader.read(file, in);
            final HeaderField error = new HeaderField(file, "NRRD");
            final VoxelType type = type(error, header.fields().get("type"));
            final Encoding encoding = encoding(error, header.fields().get("encoding"));
            final NrrdGrid grid = NrrdGrid.of(error, header.fields());
            final RasterSource source = new RasterSource("NRRD", NrrdData.parts(error, header, encoding), encoding, type,
                order(error, header.fields().get("endian"), type, encoding), grid.geometry().voxels(), grid.volumes(), grid.volumesFirst(), 1, 0);
            return new ImageFile(file, grid.geometry(), grid.volumes(), "NRRD field sizes, number of 3D images,", segments(error, header.pairs(),
                grid.volumes()),
                source);
        } catch (final IllegalArgumentException e) {
            throw new IOException(file + ": NRRD: " + e.getMessage(), e);
        }
    }

    private static VoxelType type(final HeaderField error, final String name) throws IOException {
        return switch (String.valueOf(name)) {
            case "signed char", "int8", "int8_t" -> VoxelType.INT8;
            case "uchar", "unsigned char", "uint8", "uint8_t" -> VoxelType.UINT8;
            case "short", "short int", "signed short", "signed short int", "int16", "int16_t" -> VoxelType.INT16;
            case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" -> VoxelType.UINT16;
            case "int", "signed int", "int32", "int32_t" -> VoxelType.INT32;
            case "uint", "unsigned int", "uint32", "uint32_t" -> VoxelType.UINT32;
            case "longlong", "long long", "long long int", "signed long long", "signed long long int", "int64", "int64_t" -> VoxelType.INT64;
            case "ulonglong", "unsigned long long", "unsigned long long int", "uint64", "uint64_t" -> VoxelType.UINT64;
            case "float" -> VoxelType.FLOAT32;
            case "double" -> VoxelType.FLOAT64;
            default -> throw error.wrong("type", name, "an integer, float or double");
        };
    }

    private static ByteOrder order(final HeaderField error, final String endian, final VoxelType type, final Encoding encoding) throws IOException {
        error.require(type.bytes == 1 || encoding == Encoding.TEXT || endian != null, "endian", null, "little or big");
        return switch (String.valueOf(endian)) {
            case "little", "null" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw error.wrong("endian", endian, "little or big");
        };
    }

    private static Encoding encoding(final HeaderField error, final String encoding) throws IOException {
        return switch (String.valueOf(encoding).toLowerCase(Locale.ROOT)) {
            case "raw" -> Encoding.RAW;
            case "gzip", "gz" -> Encoding.GZIP;
            case "txt", "text", "ascii" -> Encoding.TEXT;
            case "hex" -> Encoding.HEX;
            default -> throw error.wrong("encoding", encoding, "raw, gzip, text or hex");
        };
    }

    /** The segments of 3D Slicer: name, value and layer as key/value pairs. */
    private static List<Segment> segments(final HeaderField error, final Map<String, String> pairs, final int volumes) throws IOException {
        final Map<Integer, Segment> segments = new TreeMap<>();
        for (final Map.Entry<String, String> pair : pairs.entrySet()) {
            final Matcher name = SEGMENT.matcher(pair.getKey());
            if (name.matches()) {
                final String segment = "Segment" + name.group(1);
                final int label = error.whole(segment + "_LabelValue", pairs.getOrDefault(segment + "_LabelValue", "1").strip(), 1, 65_535);
                final int layer = error.whole(segment + "_Layer", pairs.getOrDefault(segment + "_Layer", "0").strip(), 0, volumes - 1);
                segments.put(Integer.parseInt(name.group(1)), new Segment(pair.getValue().strip(), label, layer));
            }
        }
        return new ArrayList<>(segments.values());
    }
}
