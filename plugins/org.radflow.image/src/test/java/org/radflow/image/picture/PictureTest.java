package org.radflow.image.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class PictureTest {

    private static final int ORANGE = 0xE69F00;

    /** 2 x 3 x 4 voxels along LPS, of which n is the number. */
    private static final float[] NUMBERS = new float[24];
    static {
        for (int n = 0; n < 24; n++) {
            NUMBERS[n] = n;
        }
    }

    private static Geometry lps(final double... direction) {
        return new Geometry(new int[]{2, 3, 4}, new double[]{1, 2, 3}, new double[3], direction);
    }

    @Test
    void slicesOfAGridAlongTheAxes() {
        final Geometry grid = lps(1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertArrayEquals(new float[]{6, 7, 8, 9, 10, 11}, new Slices(grid, Plane.AXIAL).slice(NUMBERS, 1));
        assertArrayEquals(new float[]{20, 21, 14, 15, 8, 9, 2, 3}, new Slices(grid, Plane.CORONAL).slice(NUMBERS, 1));
        assertArrayEquals(new float[]{19, 21, 23, 13, 15, 17, 7, 9, 11, 1, 3, 5}, new Slices(grid, Plane.SAGITTAL).slice(NUMBERS, 1));
    }

    /** The same patient on another grid gives the same picture: i runs to the head, j to the right, k to the front. */
    @Test
    void slicesAreTheSameForAnyOrderOfTheAxes() {
        final Geometry lps = lps(1, 0, 0, 0, 1, 0, 0, 0, 1);
        final Geometry other = new Geometry(new int[]{4, 2, 3}, new double[]{3, 1, 2}, new double[]{1, 4, 0}, new double[]{0, -1, 0, 0, 0, -1, 1, 0,
            0});
        final float[] voxels = new float[24];
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 2; j++) {
                for (int i = 0; i < 4; i++) {
                    final double[] position = other.toPhysical(i, j, k);
                    final double[] index = lps.toIndex(position[0], position[1], position[2]);
                    voxels[other.index(i, j, k)] = NUMBERS[lps.index((int)Math.rint(index[0]), (int)Math.rint(index[1]), (int)Math.rint(index[2]))];
                }
            }
        }
        for (final Plane plane : Plane.values()) {
            final Slices expected = new Slices(lps, plane);
            final Slices slices = new Slices(other, plane);
            assertEquals(expected.count(), slices.count());
            for (int n = 0; n < slices.count(); n++) {
                assertArrayEquals(expected.slice(NUMBERS, n), slices.slice(voxels, n), plane + " " + n);
            }
        }
        assertEquals(2, new Slices(other, Plane.AXIAL).sliceOf(new double[]{2, 0, 0}));
        assertEquals(1, new Slices(other, Plane.SAGITTAL).sliceOf(new double[]{0, 0, 0}));
        assertEquals(0, new Slices(other, Plane.CORONAL).sliceOf(new double[]{0, 0, 2}));
    }

    @Test
    void windows() {
        assertEquals(new Window(-160, 240), Window.ofModality("CT", NUMBERS));
        assertEquals(new Window(-160, 240), Window.centred(40, 400));
        assertEquals(128, new Window(0, 255).grey(127.6));
        assertEquals(0, new Window(0, 255).grey(Double.NaN));
        assertEquals(255, new Window(0, 255).grey(Double.POSITIVE_INFINITY));
        final float[] hundred = new float[101];
        for (int n = 0; n <= 100; n++) {
            hundred[n] = n;
        }
        assertEquals(1, Window.ofPercentiles(hundred, 1, 99).low(), 0.002);
        assertEquals(99, Window.ofPercentiles(hundred, 1, 99).high(), 1.002);
        assertEquals(0, Window.ofModality("PT", hundred).low());
        assertEquals(new Window(6, 8), Window.ofPercentiles(new float[]{7, 7, Float.NaN}, 1, 99));
        assertEquals(new Window(-1, 1), Window.ofPercentiles(new float[]{Float.NaN}, 1, 99));
        assertThrows(IllegalArgumentException.class, () -> new Window(1, 1));
    }

    /** A bright cube in the middle: the outline frames it, in physical proportions. */
    @Test
    void aSnapshotShowsTheOutlineInPhysicalProportions() throws IOException {
        final Geometry grid = Geometry.axisAligned(new int[]{40, 40, 20}, new double[]{1, 1, 2}, new double[3]);
        final float[] image = new float[grid.voxels()];
        final byte[] mask = new byte[grid.voxels()];
        for (int k = 5; k < 15; k++) {
            for (int j = 10; j < 30; j++) {
                Arrays.fill(mask, grid.index(10, j, k), grid.index(30, j, k), (byte)1);
                Arrays.fill(image, grid.index(10, j, k), grid.index(30, j, k), 100);
            }
        }
        final Picture picture = new Snapshot(new Volume(grid, image), new Mask(grid, mask), new Window(0, 100), 80).planes();
        assertEquals(80 + 12 + 80 + 12 + 80, picture.width());
        assertEquals(80, picture.height());
        for (int plane = 0; plane < 3; plane++) {
            final int left = 92 * plane;
            assertEquals(0x000000, picture.get(left + 18, 30));
            assertEquals(ORANGE, picture.get(left + 20, 30));
            assertEquals(0xFFFFFF, picture.get(left + 22, 30));
            assertEquals(ORANGE, picture.get(left + 59, 30));
            assertEquals(ORANGE, picture.get(left + 30, 20));
            assertEquals(ORANGE, picture.get(left + 30, 59));
        }
        final BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertEquals(ORANGE, read.getRGB(20, 30) & 0xFFFFFF);
        assertArrayEquals(picture.png(), new Snapshot(new Volume(grid, image), new Mask(grid, mask), new Window(0, 100), 80).planes().png());
    }

    @Test
    void aMontageSpansTheMask() {
        final Geometry grid = Geometry.axisAligned(new int[]{10, 10, 20}, new double[]{1, 1, 1}, new double[3]);
        final float[] image = new float[grid.voxels()];
        final byte[] mask = new byte[grid.voxels()];
        for (int k = 0; k < 20; k++) {
            Arrays.fill(image, grid.index(0, 0, k), grid.index(9, 9, k) + 1, k);
        }
        Arrays.fill(mask, grid.index(0, 0, 4), grid.index(0, 0, 13), (byte)1);
        final Picture picture = new Snapshot(new Volume(grid, image), new Mask(grid, mask), new Window(0, 255), 400).montage(Plane.AXIAL, 4, 3);
        assertEquals(3 * 200 + 2 * 12, picture.width());
        assertEquals(2 * 200 + 12, picture.height());
        final int[] shown = {picture.get(150, 150) & 0xFF, picture.get(362, 150) & 0xFF, picture.get(574, 150) & 0xFF, picture.get(150, 362) & 0xFF};
        assertArrayEquals(new int[]{4, 7, 9, 12}, shown);
        assertEquals(1, new Snapshot(new Volume(grid, image), null, new Window(0, 1), 16).montage(Plane.CORONAL, 1, 5).height() / 16);
    }

    @Test
    void lettersTellTheSides() {
        final Geometry grid = Geometry.axisAligned(new int[]{100, 100, 100}, new double[]{1, 1, 1}, new double[3]);
        final Picture picture = new Snapshot(new Volume(grid, new float[1_000_000]), null, new Window(0, 1), 100).planes();
        final StringBuilder left = new StringBuilder();
        for (int y = 46; y < 53; y++) {
            for (int x = 3; x < 8; x++) {
                left.append(picture.get(x, y) == 0xFFFFFF ? '#' : '.');
            }
            left.append('\n');
        }
        assertEquals("####.\n#...#\n#...#\n####.\n#.#..\n#..#.\n#...#\n", left.toString());
    }

    @Test
    void aMaskOnAnotherGridIsRefused() {
        final Geometry grid = Geometry.axisAligned(new int[]{1, 1, 1}, new double[]{1, 1, 1}, new double[3]);
        final Geometry moved = Geometry.axisAligned(new int[]{1, 1, 1}, new double[]{1, 1, 1}, new double[]{0, 0, 1});
        final String message = assertThrows(IllegalArgumentException.class,
            () -> new Snapshot(new Volume(grid, new float[1]), new Mask(moved, new byte[1]), new Window(0, 1), 16)).getMessage();
        assertTrue(message.contains("another grid than the image: origin"), message);
    }
}
