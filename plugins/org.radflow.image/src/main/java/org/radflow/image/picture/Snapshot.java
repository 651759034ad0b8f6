package org.radflow.image.picture;

import java.util.ArrayList;
import java.util.List;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * A picture of an image, with the outline of a mask on the same grid: slices side by side at one scale (pixels per mm), with letters that tell the
 * patient's right and left (R, L), front and back (A, P), head and feet (S, I). Grey values are interpolated linearly between pixel centres; a pixel
 * of the outline lies inside the mask and has a neighbour outside. Stateless, thread-safe.
 */
public final class Snapshot {

    private static final int OUTLINE = 0xE69F00;
    private static final int GAP = 12;
    private static final int MARGIN = 3;

    private final Volume volume;
    private final Mask mask;
    private final Window window;
    private final int longest;

    /**
     * @param mask on the same grid; null: none
     * @param longest pixels of the longest side of the image
     * @throws IllegalArgumentException if the mask has other sizes than the image
     */
    public Snapshot(final Volume volume, final Mask mask, final Window window, final int longest) {
        if (mask != null) {
            volume.geometry().difference(mask.geometry(), 0.01).ifPresent(difference -> {
                throw new IllegalArgumentException("The mask lies on another grid than the image: " + difference);
            });
        }
        this.volume = volume;
        this.mask = mask;
        this.window = window;
        this.longest = longest;
    }

    /** The three planes through the centre of mass of the mask; without a mask, or with an empty one, through the middle of the image. */
    public Picture planes() {
        final double[] centre = centre();
        final List<Tile> tiles = new ArrayList<>();
        for (final Plane plane : Plane.values()) {
            final Slices slices = new Slices(volume.geometry(), plane);
            tiles.add(new Tile(slices, slices.sliceOf(centre)));
        }
        return picture(tiles, tiles.size());
    }

    /**
     * Slices of one plane, evenly from the first to the last one of the mask; without a mask, or with an empty one, of the image.
     *
     * @param count how many, from 1 on; fewer if there are not so many
     * @param columns how many side by side, from 1 on
     */
    public Picture montage(final Plane plane, final int count, final int columns) {
        final Slices slices = new Slices(volume.geometry(), plane);
        int first = 0;
        int last = slices.count() - 1;
        if (mask != null && !mask.isEmpty()) {
            final int[] box = mask.boundingBox();
            final int one = slices.sliceOf(new double[]{box[0], box[1], box[2]});
            final int other = slices.sliceOf(new double[]{box[3], box[4], box[5]});
            first = Math.min(one, other);
            last = Math.max(one, other);
        }
        final int shown = Math.min(count, last - first + 1);
        final List<Tile> tiles = new ArrayList<>();
        for (int n = 0; n < shown; n++) {
            tiles.add(new Tile(slices, shown == 1 ? (first + last) / 2 : first + (int)Math.rint((double)n * (last - first) / (shown - 1))));
        }
        return picture(tiles, Math.min(columns, shown));
    }

    private double[] centre() {
        final Geometry g = volume.geometry();
        final double[] sum = new double[3];
        long count = 0;
        for (int k = 0; mask != null && k < g.size(2); k++) {
            for (int j = 0; j < g.size(1); j++) {
                for (int i = 0, n = g.index(0, j, k); i < g.size(0); i++, n++) {
                    if (mask.voxels()[n] != 0) {
                        sum[0] += i;
                        sum[1] += j;
                        sum[2] += k;
                        count++;
                    }
                }
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            sum[axis] = count > 0 ? sum[axis] / count : (g.size(axis) - 1) / 2.0;
        }
        return sum;
    }

    private record Tile(Slices slices, int number) {
    }

    private double pixelsPerMm() {
        final Geometry g = volume.geometry();
        double extent = 0;
        for (int axis = 0; axis < 3; axis++) {
            extent = Math.max(extent, g.size(axis) * g.spacing(axis));
        }
        return longest / extent;
    }

    private Picture picture(final List<Tile> tiles, final int columns) {
        final double scale = pixelsPerMm();
        final int rows = (tiles.size() + columns - 1) / columns;
        final int[] left = new int[columns + 1];
        final int[] top = new int[rows + 1];
        for (int n = 0; n < tiles.size(); n++) {
            left[n % columns + 1] = Math.max(left[n % columns + 1], width(tiles.get(n), scale));
            top[n / columns + 1] = Math.max(top[n / columns + 1], height(tiles.get(n), scale));
        }
        for (int n = 1; n <= columns; n++) {
            left[n] += left[n - 1] + GAP;
        }
        for (int n = 1; n <= rows; n++) {
            top[n] += top[n - 1] + GAP;
        }
        final Picture picture = new Picture(left[columns] - GAP, top[rows] - GAP);
        for (int n = 0; n < tiles.size(); n++) {
            draw(picture, tiles.get(n), scale, left[n % columns], top[n / columns]);
        }
        return picture;
    }

    private static int width(final Tile tile, final double scale) {
        return Math.max(1, (int)Math.rint(tile.slices.width() * tile.slices.spacingX() * scale));
    }

    private static int height(final Tile tile, final double scale) {
        return Math.max(1, (int)Math.rint(tile.slices.height() * tile.slices.spacingY() * scale));
    }

    private void draw(final Picture picture, final Tile tile, final double scale, final int left, final int top) {
        final int width = width(tile, scale);
        final int height = height(tile, scale);
        final float[] values = tile.slices.slice(volume.voxels(), tile.number);
        final byte[] inside = mask == null ? null : tile.slices.slice(mask.voxels(), tile.number);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                final boolean outline = inside != null && isOutline(inside, tile.slices, x, y, width, height);
                final int grey = window.grey(interpolated(values, tile.slices, (x + 0.5) * tile.slices.width() / width - 0.5,
                    (y + 0.5) * tile.slices.height() / height - 0.5));
                picture.set(left + x, top + y, outline ? OUTLINE : grey << 16 | grey << 8 | grey);
            }
        }
        final String letters = tile.slices.plane().letters();
        Letters.draw(picture, letters.charAt(0), left + MARGIN, top + (height - Letters.HEIGHT) / 2);
        Letters.draw(picture, letters.charAt(1), left + width - Letters.WIDTH - MARGIN, top + (height - Letters.HEIGHT) / 2);
        Letters.draw(picture, letters.charAt(2), left + (width - Letters.WIDTH) / 2, top + MARGIN);
        Letters.draw(picture, letters.charAt(3), left + (width - Letters.WIDTH) / 2, top + height - Letters.HEIGHT - MARGIN);
    }

    private static double interpolated(final float[] values, final Slices slices, final double x, final double y) {
        final double cx = Math.max(0, Math.min(slices.width() - 1, x));
        final double cy = Math.max(0, Math.min(slices.height() - 1, y));
        final int i = Math.min((int)cx, Math.max(0, slices.width() - 2));
        final int j = Math.min((int)cy, Math.max(0, slices.height() - 2));
        final int right = Math.min(i + 1, slices.width() - 1);
        final int below = Math.min(j + 1, slices.height() - 1);
        final double u = cx - i;
        final double v = cy - j;
        final int w = slices.width();
        return (1 - v) * ((1 - u) * values[j * w + i] + u * values[j * w + right]) + v * ((1 - u) * values[below * w + i] + u * values[below * w
            + right]);
    }

    private static boolean isOutline(final byte[] inside, final Slices slices, final int x, final int y, final int width, final int height) {
        return isInside(inside, slices, x, y, width, height) && !(isInside(inside, slices, x - 1, y, width, height)
            && isInside(inside, slices, x + 1, y, width, height) && isInside(inside, slices, x, y - 1, width, height)
            && isInside(inside, slices, x, y + 1, width, height));
    }

    private static boolean isInside(final byte[] inside, final Slices slices, final int x, final int y, final int width, final int height) {
        return x >= 0 && y >= 0 && x < width && y < height
            && inside[(int)((y + 0.5) * slices.height() / height) * slices.width() + (int)((x + 0.5) * slices.width() / width)] != 0;
    }
}
