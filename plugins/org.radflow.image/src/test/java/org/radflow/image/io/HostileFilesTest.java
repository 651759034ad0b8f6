package org.radflow.image.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged and hostile files: each gives an error that names file and field, or its right volume, and takes no memory on its word. */
class HostileFilesTest {

    private static final long ALLOWED = 64L << 20;

    @TempDir
    Path folder;

    private Path write(final String name, final byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private void assertRefused(final Path file, final String expected) throws IOException {
        final var threads = (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long before = threads.getCurrentThreadAllocatedBytes();
        final String message =
            assertThrows(IOException.class, () -> ImageFiles.open(file, NiftiPlacement.AUTOMATIC).volume(0)).getMessage();
        final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(message.contains(file.toString()) && message.contains(expected), message);
        assertTrue(allocated < ALLOWED + 2 * Files.size(file), allocated + " bytes allocated");
    }

    private void assertNifti(final String expected, final UnaryOperator<ByteBuffer> damage) throws IOException {
        assertRefused(write("a.nii", damage.apply(Samples.nifti1()).array()), expected);
    }

    @Test
    void theSamplesAreRead() throws IOException {
        for (final Path file : new Path[]{write("a.nii", Samples.nifti1().array()), write("b.nii", Samples.nifti2().array()),
            write("a.nrrd", Samples.bytes(Samples.NRRD, Samples.SHORTS)), write("a.mha", Samples.bytes(Samples.META, Samples.SHORTS))}) {
            final ImageFile image = ImageFiles.open(file, NiftiPlacement.AUTOMATIC);
            assertArrayEquals(new float[]{1, 2, 3, -4}, image.volume(0).voxels());
            assertArrayEquals(new double[]{12, 23, 35}, image.geometry().toPhysical(1, 1, 1));
        }
    }

    @Test
    void niftiOneOfFieldsThatLie() throws IOException {
        assertNifti("sizeof_hdr is 349, expected 348", b -> b.putInt(0, 349));
        assertNifti("dim[0] is 8, expected 2 to 7", b -> b.putShort(40, (short)8));
        assertNifti("dim[0] is -3", b -> b.putShort(40, (short)-3));
        assertNifti("dim[1] is -2, expected a positive", b -> b.putShort(42, (short)-2));
        assertNifti("dim[2] is 0, expected a positive", b -> b.putShort(44, (short)0));
        assertNifti("fewer than 2^31", b -> b.putShort(42, Short.MAX_VALUE).putShort(44, Short.MAX_VALUE).putShort(46, Short.MAX_VALUE));
        assertNifti("bytes of voxels announced, the file can hold 8 at most", b -> b.putShort(42, Short.MAX_VALUE).putShort(44, (short)32_000));
        assertNifti("dim[4] to dim[7] is a product of 4294705156", b -> b.putShort(40, (short)7).putShort(48, (short)32767).putShort(50, (short)32767)
            .putShort(52, (short)4).putShort(54, (short)1));
        assertNifti("bytes of voxels announced", b -> b.putShort(40, (short)5).putShort(48, (short)32767).putShort(50, (short)32767)
            .putShort(42, (short)32767).putShort(44, (short)32767));
        assertNifti("datatype is 128 (colour)", b -> b.putShort(70, (short)128));
        assertNifti("datatype is 1792 (complex)", b -> b.putShort(70, (short)1792));
        assertNifti("vox_offset is NaN", b -> b.putFloat(108, Float.NaN));
        assertNifti("vox_offset is -352.0", b -> b.putFloat(108, -352));
        assertNifti("vox_offset is 1.0000000150474662E30", b -> b.putFloat(108, 1e30f));
        assertNifti("8 bytes of voxels announced, the file can hold 0 at most", b -> b.putFloat(108, 400));
        assertNifti("srow_x is NaN, expected four numbers", b -> b.putFloat(280, Float.NaN));
        assertNifti("srow_y is Infinity", b -> b.putFloat(308, Float.POSITIVE_INFINITY));
        assertNifti("srow_x, y, z, column 2 is 0.0, expected a voxel size above 0", b -> b.putFloat(320, 0));
        assertNifti("orthogonal unit vectors", b -> b.putFloat(284, 2));
        assertNifti("pixdim[3] is 0.0, expected a positive", b -> b.putShort(254, (short)0).putFloat(88, 0));
        assertNifti("pixdim[1] is -2.0, expected a positive", b -> b.putShort(254, (short)0).putShort(252, (short)1).putFloat(80, -2));
        assertNifti("pixdim[2] is NaN", b -> b.putShort(254, (short)0).putFloat(84, Float.NaN));
        assertNifti("quatern_b, c, d is 3.0, 0.0, 0.0", b -> b.putShort(254, (short)0).putShort(252, (short)1).putFloat(256, 3));
        assertNifti("qoffset_z is NaN", b -> b.putShort(254, (short)0).putShort(252, (short)1).putFloat(276, Float.NaN));
        assertNifti("xyzt_units is unit of length 5", b -> b.put(123, (byte)5));
        assertNifti("magic is absent", b -> b.putInt(344, 0));
        assertNifti("expected an .img file beside it", b -> b.put(345, (byte)'i'));
    }

    @Test
    void niftiTwoHasLongSizes() throws IOException {
        assertRefused(write("a.nii", Samples.nifti2().putLong(24, Long.MAX_VALUE).array()), "dim[1] is 9223372036854775807");
        assertRefused(write("a.nii", Samples.nifti2().putLong(24, 1L << 29).array()), "bytes of voxels announced");
        assertRefused(write("a.nii", Samples.nifti2().putLong(168, Long.MIN_VALUE).array()), "vox_offset");
        assertRefused(write("a.nii", Arrays.copyOf(Samples.nifti2().array(), 400)), "sizeof_hdr is 540 in a file that ends before");
    }

    @Test
    void filesThatEndEarlyOrAreNoneAtAll() throws IOException {
        assertRefused(write("a.nii", new byte[0]), "sizeof_hdr");
        assertRefused(write("a.nii", Arrays.copyOf(Samples.nifti1().array(), 356)), "the file can hold");
        assertRefused(write("a.nii.gz", Arrays.copyOf(Samples.gzip(Samples.nifti1().array()), 60)), "damaged gzip data");
        assertRefused(write("a.nrrd", new byte[0]), "magic");
        assertRefused(write("a.mha", new byte[0]), "ElementDataFile is absent");
        assertRefused(write("a.mha", Samples.bytes(Samples.META, Arrays.copyOf(Samples.SHORTS, 5))), "the file can hold");
        assertRefused(write("a.dcm", new byte[0]), "unknown format, expected a name that ends in");
    }

    /** 60 MB of zeros in 60 kB. */
    @Test
    void gzipBombs() throws IOException {
        final byte[] small = Samples.gzip(new byte[60_000_000]);
        final String header = Samples.NRRD.replace("short", "float").replace("raw", "gzip");
        assertRefused(write("a.nrrd", Samples.bytes(header.replace("2 1 2", "500 500 240"), small)), "bytes of voxels announced");
        final byte[] noisy = new byte[50_000_000];
        new Random(1).nextBytes(noisy);
        Arrays.fill(noisy, 0, 49_900_000, (byte)0);
        assertRefused(write("b.nrrd", Samples.bytes(header.replace("2 1 2", "500 500 220").replace("float", "uchar"), Samples.gzip(noisy))),
            "ends before the last voxel");
        assertRefused(write("c.nrrd", Samples.bytes(header, small)), "goes on for more than");
        assertRefused(write("d.mha", Samples.bytes(Samples.META.replace("CompressedData = False", "CompressedData = True"),
            Samples.zlib(new byte[60_000_000]))), "goes on for more than");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sizes: 2 1 2|sizes: 2 1 -2|sizes is -2", "sizes: 2 1 2|sizes: 2 1 99999999999|sizes is 99999999999",
        "sizes: 2 1 2|sizes: 2 1 2.5|sizes is 2.5", "sizes: 2 1 2|sizes: 2147483647 2147483647 2147483647|fewer than 2^31",
        "sizes: 2 1 2|sizes: NaN 1 2|sizes is NaN", "(2,0,0)|(NaN,0,0)|space directions is NaN", "(0,0,5)|(0,0,1e400)|space directions is 1e400",
        "(10,20,30)|(10,20)|space origin is 10,20", "(2,0,0)|(0,0,0)|vectors longer than 0", "dimension: 3|dimension: 16|dimension is 16",
        "endian: little|endian: middle|endian is middle", "encoding: raw|encoding: raw!|encoding is raw!",
            "space: left-posterior-superior|space: LPI|space is LPI",
        "type: short|type: block|type is block", "endian: little|byte skip: 2147483648|byte skip is 2147483648",
        "endian: little|secret: 1|secret is unknown, expected a field of the NRRD format",
            "endian: little|kinds: RGB-color domain domain|kinds is RGB-color",
        "endian: little|space units: \"m\" \"m\" \"m\"|space units is \"m\"", "endian: little|sizes: 2 1 2|sizes is there twice",
        "endian: little|data file: ../../etc/passwd|data file is ../../etc/passwd, expected a file in the folder of the header",
        "endian: little|data file: /etc/passwd|data file is /etc/passwd, expected a file in the folder",
        "endian: little|data file: x%03d.raw 1 2000000000 1|a series of at most", "endian: little|data file: x%99d.raw 1 2 1|a name with one number"})
    void nrrdFieldsThatLie(final String part, final String replacement, final String expected) throws IOException {
        assertRefused(write("a.nrrd", Samples.bytes(Samples.NRRD.replace(part, replacement), Samples.SHORTS)), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DimSize = 2 1 2|DimSize = 2 1 0|DimSize is 0", "DimSize = 2 1 2|DimSize = 2 1|DimSize is 2 1",
        "DimSize = 2 1 2|DimSize = 46341 46341 2|fewer than 2^31", "NDims = 3|NDims = 17|NDims is 17",
            "ElementSpacing = 2 3 5|ElementSpacing = 2 0 5|ElementSpacing is 0",
        "ElementSpacing = 2 3 5|ElementSpacing = 2 -3 5|ElementSpacing is -3", "1 0 0 0 1 0 0 0 1|1 0 0 0 1 0 0 0 0|orthogonal",
            "1 0 0 0 1 0 0 0 1|1 0 0|TransformMatrix is 1 0 0",
        "MET_SHORT|MET_ULONG_ARRAY|ElementType is MET_ULONG_ARRAY", "Offset = 10 20 30|Offset = nan 20 30|Offset is nan",
            "ObjectType = Image|ObjectType = Tube|ObjectType is Tube",
        "CompressedData = False|CompressedData = maybe|CompressedData is maybe",
            "LOCAL|../a.raw|ElementDataFile is ../a.raw, expected a file in the folder",
        "LOCAL|LIST|expected the name of a file", "DimSize = 2 1 2|ElementNumberOfChannels = 2147483647|DimSize is absent",
        "ElementType =|ElementNumberOfChannels = 2147483647;ElementType =|bytes of voxels announced",
            "NDims = 3|NDims = 3;CenterOfRotation = 1 2 3|CenterOfRotation is 1.0"})
    void metaImageTagsThatLie(final String part, final String replacement, final String expected) throws IOException {
        assertRefused(write("a.mha", Samples.bytes(Samples.META.replace(part, replacement).replace(';', '\n'), Samples.SHORTS)), expected);
    }

    @Test
    void textsThatAreNoNumbers() throws IOException {
        final String header = Samples.NRRD.replace("raw", "text");
        assertRefused(write("a.nrrd", Samples.bytes(header, "1 2 3 x".getBytes())), "a voxel is 'x', expected a number of type INT16");
        assertRefused(write("a.nrrd", Samples.bytes(header, "1 2 3 99999".getBytes())), "a voxel is '99999'");
        assertRefused(write("a.nrrd", Samples.bytes(header, ("1 2 3 " + "9".repeat(10_000)).getBytes())), "more than 64 characters");
        assertRefused(write("a.nrrd", Samples.bytes(Samples.NRRD.replace("raw", "hex"), "01000200030G0000".getBytes())), "a digit of the voxels");
    }

    @Test
    void controlCharactersStayOutOfMessages() throws IOException {
        final Path file = write("a.nrrd", Samples.bytes(Samples.NRRD.replace("short", "\u001b[31m" + "x".repeat(500)), Samples.SHORTS));
        final String message = assertThrows(IOException.class, () -> NrrdReader.open(file)).getMessage();
        assertEquals(message.replaceAll("\\P{Print}", ""), message);
        assertTrue(message.length() < 400, message);
    }
}
