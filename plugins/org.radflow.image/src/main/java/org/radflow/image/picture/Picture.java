package org.radflow.image.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A colour picture to draw on: 0xRRGGBB a pixel, row by row from the top. Not thread-safe. */
public final class Picture {

    private final int width;
    private final int height;
    private final int[] pixels;

    /** A black picture. */
    public Picture(final int width, final int height) {
        this.width = width;
        this.height = height;
        pixels = new int[Math.multiplyExact(width, height)];
    }

    /** Pixels of a row. */
    public int width() {
        return width;
    }

    /** Number of rows. */
    public int height() {
        return height;
    }

    /** Colour of a pixel. */
    public int get(final int x, final int y) {
        return pixels[y * width + x];
    }

    /** Sets the colour of a pixel; outside the picture nothing happens. */
    public void set(final int x, final int y, final int rgb) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            pixels[y * width + x] = rgb;
        }
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
