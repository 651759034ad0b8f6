package org.radflow.image.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ImageFileTest {

    private static final String LABELS = Samples.NRRD.replace("short", "uchar");

    @TempDir
    Path folder;

    private ImageFile open(final String name, final byte[] content) throws IOException {
        return ImageFiles.open(Files.write(folder.resolve(name), content), NiftiPlacement.AUTOMATIC);
    }

    private static void assertRefused(final Executable reading, final String expected) {
        final String message = assertThrows(IOException.class, reading).getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void aFourthAxisIsChosenFrom() throws IOException {
        final ByteBuffer nifti = ByteBuffer.allocate(352 + 16).order(ByteOrder.LITTLE_ENDIAN).put(0, Samples.nifti1().array(), 0, 352);
        nifti.putShort(40, (short)4).putShort(48, (short)2).put(352, Samples.SHORTS).put(360, new byte[]{5, 0, 6, 0, 7, 0, 8, 0});
        final byte[] interleaved = {1, 0, 5, 0, 2, 0, 6, 0, 3, 0, 7, 0, -4, -1, 8, 0};
        final String nrrd = Samples.NRRD.replace("dimension: 3", "dimension: 4");
        for (final ImageFile image : List.of(open("a.nii", nifti.array()),
            open("first.nrrd", Samples.bytes(nrrd.replace("2 1 2", "2 2 1 2").replace("directions:", "directions: none"), interleaved)),
            open("last.nrrd", Samples.bytes(nrrd.replace("2 1 2", "2 1 2 2").replace("(0,0,5)", "(0,0,5) none"), Arrays.copyOfRange(nifti.array(),
                352, 368))),
            open("c.mha", Samples.bytes(Samples.META.replace("ElementType", "ElementNumberOfChannels = 2\nElementType"), interleaved)))) {
            assertEquals(2, image.volumes());
            assertArrayEquals(new float[]{1, 2, 3, -4}, image.volume(0).voxels(), image.path().toString());
            assertArrayEquals(new float[]{5, 6, 7, 8}, image.volume(1).voxels(), image.path().toString());
            assertRefused(image::onlyVolume, "is 2, expected 1 (a single 3D image)");
            assertThrows(IndexOutOfBoundsException.class, () -> image.volume(2));
        }
    }

    @Test
    void niftiPairsPackedOrNot() throws IOException {
        final byte[] header = Arrays.copyOf(Samples.nifti1().put(345, (byte)'i').putFloat(108, 0).array(), 348);
        Files.write(folder.resolve("p.img"), Samples.SHORTS);
        assertArrayEquals(new float[]{1, 2, 3, -4}, open("p.hdr", header).volume(0).voxels());
        assertArrayEquals(new float[]{1, 2, 3, -4}, NiftiReader.readVolume(folder.resolve("p.img")).voxels());
        Files.write(folder.resolve("q.img.gz"), Samples.gzip(Samples.SHORTS));
        assertArrayEquals(new float[]{1, 2, 3, -4}, open("q.hdr.gz", Samples.gzip(header)).volume(0).voxels());
    }

    /** sform: x = -10 - 2 i; qform: half a turn about z, so x = -7 - 2 i. */
    @Test
    void theTransformOfNiftiIsChosen() throws IOException {
        final ByteBuffer both = Samples.nifti1().putShort(252, (short)1).putFloat(264, 1).putFloat(268, -7);
        final Path file = Files.write(folder.resolve("both.nii"), both.array());
        assertEquals(10, NiftiReader.open(file, NiftiPlacement.AUTOMATIC).geometry().origin(0));
        assertEquals(10, NiftiReader.open(file, NiftiPlacement.SFORM).geometry().origin(0));
        assertEquals(7, NiftiReader.open(file, NiftiPlacement.QFORM).geometry().origin(0));
        final Path one = Files.write(folder.resolve("one.nii"), Samples.nifti1().array());
        assertRefused(() -> NiftiReader.open(one, NiftiPlacement.QFORM), "qform_code is 0, expected above 0");
    }

    @Test
    void labelsAreChosenByValue() throws IOException {
        final ImageFile image = open("l.nrrd", Samples.bytes(LABELS, new byte[]{0, 1, 7, 3}));
        assertArrayEquals(new byte[]{0, 1, 1, 1}, image.mask(LabelChoice.ALL).voxels());
        assertArrayEquals(new byte[]{0, 0, 1, 0}, image.mask(LabelChoice.parse("7")).voxels());
        assertArrayEquals(new byte[]{0, 1, 0, 1}, image.mask(LabelChoice.parse("1, 3")).voxels());
        assertRefused(() -> image.mask(LabelChoice.parse("2")), "no voxel has label 2, expected one of [1, 3, 7]");
        assertRefused(() -> image.mask(LabelChoice.parse("liver")), "no label 'liver', expected a value above 0");
        assertRefused(() -> image.mask(LabelChoice.parse("0")), "no label '0'");
    }

    @Test
    void segmentsAreChosenByNameAndMayOverlap() throws IOException {
        final String header = LABELS.replace("dimension: 3", "dimension: 4").replace("2 1 2", "2 2 1 2").replace("directions:",
            "directions: none").replace("\n\n",
            "\nSegment0_Name:=liver\nSegment0_LabelValue:=1\nSegment0_Layer:=0\nSegment1_Name:=tumour\nSegment1_LabelValue:=1\nSegment1_Layer:=1\n"
                + "Segment2_Name:=cyst: left\nSegment2_LabelValue:=2\nSegment2_Layer:=0\n\n");
        final ImageFile image = open("s.seg.nrrd", Samples.bytes(header, new byte[]{1, 0, 1, 1, 2, 0, 0, 1}));
        assertEquals(List.of(new Segment("liver", 1, 0), new Segment("tumour", 1, 1), new Segment("cyst: left", 2, 0)), image.segments());
        assertArrayEquals(new byte[]{1, 1, 0, 0}, image.mask(LabelChoice.parse("liver")).voxels());
        assertArrayEquals(new byte[]{0, 1, 0, 1}, image.mask(LabelChoice.parse("tumour")).voxels());
        assertArrayEquals(new byte[]{0, 0, 1, 0}, image.mask(LabelChoice.parse("2")).voxels());
        assertArrayEquals(new byte[]{1, 1, 1, 1}, image.mask(LabelChoice.ALL).voxels());
        assertRefused(() -> image.mask(LabelChoice.parse("spleen")), "no label 'spleen', expected one of [liver, tumour, cyst: left]");
    }

    @Test
    void textHexAndDetachedNrrd() throws IOException {
        assertArrayEquals(new float[]{1, 2, 3, -4}, open("t.nrrd", Samples.bytes(Samples.NRRD.replace("raw", "ascii"),
            "1 2\n3,-4\n".getBytes())).volume(0).voxels());
        assertArrayEquals(new float[]{1, 2, 3, -4}, open("h.nrrd", Samples.bytes(Samples.NRRD.replace("raw", "hex"),
            "0100 02000300\nfcFF".getBytes())).volume(0).voxels());
        Files.createDirectory(folder.resolve("d"));
        Files.write(folder.resolve("d/1.raw"), Arrays.copyOfRange(Samples.SHORTS, 0, 4));
        Files.write(folder.resolve("d/2.raw"), Arrays.copyOfRange(Samples.SHORTS, 4, 8));
        final String detached = Samples.NRRD.strip();
        assertArrayEquals(new float[]{1, 2, 3, -4}, open("l.nhdr", Samples.bytes(detached + "\ndata file: LIST\nd/1.raw\nd/2.raw\n",
            new byte[0])).volume(0).voxels());
        assertArrayEquals(new float[]{3, -4, 1, 2}, open("n.nhdr", Samples.bytes(detached + "\ndata file: d/%d.raw 2 1 -1\n",
            new byte[0])).volume(0).voxels());
        Files.write(folder.resolve("long.raw"), Samples.bytes("line\nxx", Samples.SHORTS));
        assertArrayEquals(new float[]{1, 2, 3, -4},
            open("k.nhdr", Samples.bytes(detached + "\nline skip: 1\nbyte skip: 2\ndatafile: long.raw", new byte[0])).volume(0).voxels());
        assertArrayEquals(new float[]{1, 2, 3, -4}, open("e.nhdr", Samples.bytes(detached + "\nbyte skip: -1\ndata file: long.raw",
            new byte[0])).volume(0).voxels());
    }

    @Test
    void metaImageOfEveryStorage() throws IOException {
        final byte[] big = {0, 1, 0, 2, 0, 3, -1, -4};
        assertArrayEquals(new float[]{1, 2, 3, -4}, open("b.mha", Samples.bytes(Samples.META.replace("MSB = False", "MSB = True"),
            big)).volume(0).voxels());
        assertArrayEquals(new float[]{1, 2, 3, -4},
            open("z.mha", Samples.bytes(Samples.META.replace("CompressedData = False", "CompressedData = True"),
                Samples.zlib(Samples.SHORTS))).volume(0).voxels());
        assertArrayEquals(new float[]{1, 2, 3, -4},
            open("t.mha", Samples.bytes(Samples.META.replace("BinaryData = True", "BinaryData = False"), "1 2 3 -4".getBytes())).volume(0).voxels());
        Files.write(folder.resolve("d.raw"), Samples.bytes("header", Samples.SHORTS));
        assertArrayEquals(new float[]{1, 2, 3, -4},
            open("d.mhd", Samples.bytes(Samples.META.replace("LOCAL", "d.raw").replace("NDims", "HeaderSize = -1\nNDims"),
                new byte[0])).volume(0).voxels());
        assertArrayEquals(new float[]{1, 2, 3, -4},
            open("l.mhd", Samples.bytes(Samples.META.replace("LOCAL", "LIST\nd.raw\n").replace("NDims", "HeaderSize = 6\nNDims"),
                new byte[0])).volume(0).voxels());
    }

    /** The rows of TransformMatrix are the directions of the axes: as SimpleITK 2 writes a grid whose second axis runs to the head. */
    @Test
    void metaImageDirections() throws IOException {
        final ImageFile image = open("o.mha", Samples.bytes(Samples.META.replace("1 0 0 0 1 0 0 0 1", "1 0 0 0 0 1 0 -1 0"), Samples.SHORTS));
        assertArrayEquals(new double[]{12, 15, 33}, image.geometry().toPhysical(1, 1, 1));
    }

    /** Positions of voxel (1, 2, 3) that SimpleITK 2 and nibabel 5 give for a rotation about three axes. */
    @Test
    void obliqueGridsAreWhereThePeersPutThem() throws IOException {
        final ImageFile image = open("o.mha", Samples.bytes(Samples.META.replace("1 0 0 0 1 0 0 0 1",
            "0.93629336358419923 0.28962947762551555 0.19866933079506122 -0.35033645881189418 0.81023918587025623 0.46986894694951531 "
                + "-0.024881779183339829 -0.50953628660839789 0.86008933820504729").replace("10 20 30", "10 -20 30").replace("2 3 5", "1.5 2 3"),
                    Samples.SHORTS));
        assertArrayEquals(new double[]{9.779158197478663, -20.910425619556285, 39.91828382783608}, image.geometry().toPhysical(1, 2, 3), 1e-12);
    }
}
