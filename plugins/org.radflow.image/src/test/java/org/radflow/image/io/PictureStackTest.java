package org.radflow.image.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.image.Volume;

class PictureStackTest {

    private static final double[] SPACING = {0.5, 0.5, 3};

    @TempDir
    Path folder;

    private static BufferedImage picture(final int type, final int... greys) {
        final BufferedImage picture = new BufferedImage(2, greys.length / 2, type);
        picture.getRaster().setPixels(0, 0, 2, greys.length / 2, greys);
        return picture;
    }

    private Path write(final String name, final BufferedImage... pages) throws IOException {
        final Path file = folder.resolve(name);
        final ImageWriter writer = ImageIO.getImageWritersBySuffix(name.substring(name.lastIndexOf('.') + 1)).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            if (pages.length == 1) {
                writer.write(pages[0]);
            } else {
                writer.prepareWriteSequence(null);
                for (final BufferedImage page : pages) {
                    writer.writeToSequence(new IIOImage(page, null, null), null);
                }
                writer.endWriteSequence();
            }
        }
        writer.dispose();
        return file;
    }

    @Test
    void slicesOf8And16Bits() throws IOException {
        for (final String ending : new String[]{"png", "tif"}) {
            final Path first = write("s2." + ending, picture(BufferedImage.TYPE_USHORT_GRAY, 0, 1, 256, 65_535));
            final Path second = write("s10." + ending, picture(BufferedImage.TYPE_BYTE_GRAY, 0, 1, 200, 255));
            final Volume volume = PictureStack.open(folder, PictureStack.inOrder(List.of(second, first)), SPACING).volume(0);
            assertArrayEquals(new float[]{0, 1, 256, 65_535, 0, 1, 200, 255}, volume.voxels());
            assertEquals("2 x 2 x 2 voxels, 0.5 x 0.5 x 3 mm", volume.geometry().toString());
        }
    }

    @Test
    void pagesAreSlices() throws IOException {
        final Path file = write("p.tiff", picture(BufferedImage.TYPE_USHORT_GRAY, 1, 2), picture(BufferedImage.TYPE_USHORT_GRAY, 3, 40_000));
        assertEquals(2, PictureStack.pages(file));
        assertArrayEquals(new float[]{1, 2, 3, 40_000}, PictureStack.open(file, List.of(file), SPACING).volume(0).voxels());
    }

    /** A TIFF of one row of two pixels, 32 bits each, byte by byte (TIFF 6.0, section 2). */
    private Path tiff32(final String name, final int sampleFormat, final int first, final int second) throws IOException {
        final int[][] entries = {{256, 4, 2}, {257, 4, 1}, {258, 3, 32}, {259, 3, 1}, {262, 3, 1}, {273, 4, 8}, {277, 3, 1}, {278, 4, 1}, {279, 4, 8},
            {339, 3, sampleFormat}};
        final ByteBuffer file = ByteBuffer.allocate(16 + 2 + 12 * entries.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte)'I').put((byte)'I').putShort((short)42).putInt(16).putInt(first).putInt(second).putShort((short)entries.length);
        for (final int[] entry : entries) {
            file.putShort((short)entry[0]).putShort((short)entry[1]).putInt(1).putInt(entry[2]);
        }
        return Files.write(folder.resolve(name), file.array());
    }

    @Test
    void tiffOf32BitsSignedUnsignedAndFloat() throws IOException {
        final Path unsigned = tiff32("u.tif", 1, 7, -2);
        assertArrayEquals(new float[]{7, 4294967294f}, PictureStack.open(unsigned, List.of(unsigned), SPACING).volume(0).voxels());
        final Path signed = tiff32("s.tif", 2, 7, -2);
        assertArrayEquals(new float[]{7, -2}, PictureStack.open(signed, List.of(signed), SPACING).volume(0).voxels());
        final Path floats = tiff32("f.tif", 3, Float.floatToIntBits(0.25f), Float.floatToIntBits(-1e9f));
        assertArrayEquals(new float[]{0.25f, -1e9f}, PictureStack.open(floats, List.of(floats), SPACING).volume(0).voxels());
    }

    @Test
    void numbersInNamesCountAsNumbers() {
        final List<Path> files = List.of(Path.of("b/s10.png"), Path.of("s2.png"), Path.of("s02.png"), Path.of("S1.png"), Path.of("s2a.png"),
            Path.of("s.png"),
            Path.of("s99999999999999999999.png"), Path.of("s100000000000000000000.png"));
        assertEquals("[S1.png, s.png, s02.png, s2.png, s2a.png, b/s10.png, s99999999999999999999.png, s100000000000000000000.png]",
            PictureStack.inOrder(files).toString());
    }

    @Test
    void refusesWhatIsNoStackOfGreyPictures() throws IOException {
        final Path grey = write("1.png", picture(BufferedImage.TYPE_BYTE_GRAY, 1, 2));
        final Path tall = write("2.png", picture(BufferedImage.TYPE_BYTE_GRAY, 1, 2, 3, 4));
        assertRefused(() -> PictureStack.open(folder, List.of(grey, tall), SPACING), tall + ": page 1 is 2 x 2 pixels, expected 2 x 1 as " + grey);
        final Path colour = write("c.png", new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB));
        assertRefused(() -> PictureStack.open(folder, List.of(colour), SPACING), colour + ": page 1 has 3 colours or channels, expected 1");
        assertRefused(() -> PictureStack.open(folder, List.of(), SPACING), folder + ": no picture");
        assertRefused(() -> PictureStack.open(folder, List.of(grey), new double[]{0, 1, 1}), "spacing is [0.0, 1.0, 1.0]");
        final Path text = Files.writeString(folder.resolve("t.png"), "no picture");
        assertRefused(() -> PictureStack.open(folder, List.of(text), SPACING), text + ": cannot be read as a picture");
        final byte[] bytes = Files.readAllBytes(grey);
        bytes[16] = 0x7F;
        final Path huge = Files.write(folder.resolve("h.png"), bytes);
        assertRefused(() -> PictureStack.open(folder, List.of(huge), SPACING),
            "2130706434 x 1 pixels, more than a file of this size is trusted with");
    }

    private static void assertRefused(final Executable reading, final String expected) {
        final String message = assertThrows(IOException.class, reading).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
