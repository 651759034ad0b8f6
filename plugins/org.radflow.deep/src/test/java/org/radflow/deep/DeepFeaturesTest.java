package org.radflow.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.deep.Intensities.Scaling;
import org.radflow.deep.onnx.ExampleNetwork;
import org.radflow.deep.onnx.Network;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

class DeepFeaturesTest {

    private static final Runnable GO_ON = () -> { };
    private static final Geometry GRID = Images.grid(6, 4, 3);
    /** 100 k + 10 j + i. */
    private static final Volume IMAGE = Images.image(GRID, at -> 100 * at[2] + 10 * at[1] + at[0]);
    private static final Region WHOLE = Region.whole(GRID);

    private static InputSettings settings(final View view, final Framing framing, final double margin, final int... size) {
        return new InputSettings(view, framing, margin, new double[3], size, raw(), Layout.CHANNELS_FIRST);
    }

    private static Intensities raw() {
        return new Intensities(Scaling.NONE, 0, 1, new double[]{0}, new double[]{1});
    }

    private static double[] features(final byte[] net, final String layer, final InputSettings settings, final Region region) {
        try (Network network = Nets.open(net, layer)) {
            return new DeepFeatures(network, settings, Layout.CHANNELS_FIRST, Pooling.AVERAGE, Pooling.AVERAGE).of(IMAGE, region, GO_ON);
        }
    }

    @Test
    void theLargestSliceOfAWholeImageIsItsMiddle() {
        // mean of 100 + 10 j + i over j 0..3, i 0..5; as many pixels as the image has, so nothing is interpolated
        final double[] features = features(Nets.classifier(1, 4, 6), "channels", settings(View.LARGEST_SLICE, Framing.BOX, 0, 0, 0, 0), WHOLE);
        assertEquals(117.5, features[0], 1e-4);
        // the box filter keeps of a pixel as much as it has neighbours: sum over pixels of value x neighbours (2 or 3 along each axis) / 9
        double expected = 0;
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < 6; i++) {
                expected += (100 + 10 * j + i) * (j % 3 == 0 ? 2 : 3) * (i % 5 == 0 ? 2 : 3) / 9.0 / 24;
            }
        }
        assertEquals(expected, features[1], 1e-4);
    }

    @Test
    void aLayerIsFoundByItsTensorOrItsNodeAndPooledByItsMaximum() {
        for (final String layer : List.of("channels", "node-channels")) {
            try (Network network = Nets.open(Nets.classifier(1, 4, 6), layer)) {
                final DeepFeatures features = new DeepFeatures(network, settings(View.LARGEST_SLICE, Framing.BOX, 0, 0, 0, 0),
                    Layout.CHANNELS_FIRST, Pooling.MAXIMUM, Pooling.AVERAGE);
                assertEquals(List.of("deep_channels_0", "deep_channels_1"), features.names());
                assertEquals(135, features.of(IMAGE, WHOLE, GO_ON)[0]);
                assertEquals(124, features.of(IMAGE, WHOLE, GO_ON)[1], 1e-4);
            }
        }
    }

    @Test
    void allSlicesArePooled() {
        final InputSettings settings = settings(View.ALL_SLICES, Framing.BOX, 0, 0, 0, 0);
        final Region upper = Region.of(Images.box(GRID, new int[]{0, 0, 1}, new int[]{5, 3, 2}));
        assertEquals(167.5, features(Nets.classifier(1, 4, 6), "pooled", settings, upper)[0], 1e-3);
        try (Network network = Nets.open(Nets.classifier(1, 4, 6), "pooled")) {
            assertEquals(217.5, new DeepFeatures(network, settings, Layout.CHANNELS_FIRST, Pooling.AVERAGE, Pooling.MAXIMUM)
                .of(IMAGE, upper, GO_ON)[0], 1e-3);
        }
    }

    @Test
    void neighbouringSlicesAndPlanesAreChannels() {
        final int[] first = {2, 1, 0};
        final int[] last = {4, 3, 2};
        final Region region = Region.of(Images.box(GRID, first, last));
        try (Network network = Nets.open(Nets.channelMeansLast(3, 3, 3), "")) {
            // slices 0, 1 and 2; mean of 10 j + i over the box is 20 + 3
            final InputSettings adjacent = new InputSettings(View.ADJACENT_SLICES, Framing.BOX, 0, new double[3], new int[3], raw(),
                Layout.CHANNELS_LAST);
            assertArrayEquals(new double[]{23, 123, 223}, new DeepFeatures(network, adjacent, Layout.CHANNELS_LAST, Pooling.AVERAGE,
                Pooling.AVERAGE).of(IMAGE, region, GO_ON), 1e-4);
            // planes k = 1 (mean of i and j), j = 2 (of i and k), i = 3 (of j and k)
            final InputSettings planes = new InputSettings(View.ORTHOGONAL_PLANES, Framing.BOX, 0, new double[3], new int[3], raw(),
                Layout.CHANNELS_LAST);
            assertArrayEquals(new double[]{123, 123, 123}, new DeepFeatures(network, planes, Layout.CHANNELS_LAST, Pooling.AVERAGE,
                Pooling.AVERAGE).of(IMAGE, region, GO_ON), 1e-4);
        }
    }

    @Test
    void planesAreThoseOfTheImage() {
        // a voxel of its own in each plane: (i, j) = 1 on k, and so on; maximum of each channel
        final Volume marked = Images.image(Images.grid(3, 3, 3), at -> at[0] == 0 && at[1] == 0 && at[2] == 1 ? 7
            : at[0] == 0 && at[1] == 1 && at[2] == 0 ? 8 : at[0] == 1 && at[1] == 0 && at[2] == 2 ? 9 : 0);
        final InputSettings planes = new InputSettings(View.ORTHOGONAL_PLANES, Framing.BOX, 0, new double[3], new int[3], raw(),
            Layout.CHANNELS_LAST);
        try (Network network = Nets.open(Nets.channelMeansLast(3, 3, 3), "")) {
            final double[] means = new DeepFeatures(network, planes, Layout.CHANNELS_LAST, Pooling.AVERAGE, Pooling.AVERAGE).of(marked,
                Region.whole(marked.geometry()), GO_ON);
            assertArrayEquals(new double[]{7 / 9.0, 8 / 9.0, 1}, means, 1e-6);
        }
    }

    @Test
    void volumesOfAFixedSpacingAreCentredOnTheRegion() {
        final Region region = Region.of(Images.box(GRID, new int[]{2, 1, 1}, new int[]{3, 2, 1}));
        // 2 x 2 x 2 voxels around (2.5, 1.5, 1): positions 2 and 3, 1 and 2, 0.5 and 1.5
        assertEquals(100 + 15 + 2.5, features(Nets.classifier(1, 2, 2, 2), "pooled", settings(View.VOLUME, Framing.SPACING, 0, 0, 0, 0), region)[0],
            1e-4);
    }

    @Test
    void aCubeKeepsProportionsAndAMarginWidens() {
        final Region region = Region.of(Images.box(GRID, new int[]{2, 1, 1}, new int[]{3, 1, 1}));
        // 2 mm wide, 1 mm high: 4 pixels of 0.5 mm along both axes; j from 0.25 to 1.75, the mean of the box filter's first channel is linear
        assertEquals(100 + 10 + 2.5, features(Nets.classifier(1, 4, 4), "pooled", settings(View.LARGEST_SLICE, Framing.CUBE, 0, 0, 0, 0), region)[0],
            1e-4);
        try (Network network = Nets.open(Nets.classifier(1, 4, 4), "channels")) {
            final double[] widest = new DeepFeatures(network, settings(View.LARGEST_SLICE, Framing.CUBE, 1, 0, 0, 0), Layout.CHANNELS_FIRST,
                Pooling.MAXIMUM, Pooling.AVERAGE).of(IMAGE, region, GO_ON);
            assertEquals(100 + 25 + 4, widest[0], 1e-4, "4 mm: j and i reach 1.5 mm from the centre (2.5, 1)");
        }
    }

    @Test
    void intensitiesAreScaledForEachChannel() {
        final Intensities window = new Intensities(Scaling.WINDOW, 100, 110, new double[]{0.5, 0, 0}, new double[]{0.25, 1, 2});
        final InputSettings settings = new InputSettings(View.LARGEST_SLICE, Framing.BOX, 0, new double[3], new int[3], window, Layout.CHANNELS_LAST);
        try (Network network = Nets.open(Nets.channelMeansLast(3, 4, 6), "")) {
            // slice 1: row 0 is 0 to 0.5 in steps of 0.1, all other rows are clipped to 1
            final double mean = (1.5 + 18) / 24;
            assertArrayEquals(new double[]{(mean - 0.5) / 0.25, mean, mean / 2}, new DeepFeatures(network, settings, Layout.CHANNELS_LAST,
                Pooling.AVERAGE, Pooling.AVERAGE).of(IMAGE, WHOLE, GO_ON), 1e-6);
        }
        final float[] values = {1, 2, 3, 4};
        new Intensities(Scaling.Z_SCORE, 0, 0, new double[]{0}, new double[]{1}).scale(values);
        assertArrayEquals(new float[]{-1.3416407f, -0.4472136f, 0.4472136f, 1.3416407f}, values, 1e-6f);
    }

    /** Values worked out in float64 by SciPy's correlate on the same weights. */
    @Test
    void featuresOfTheExampleNetwork() {
        final Volume image = Images.image(Images.grid(8, 8, 8), at -> (at[0] + 8 * at[1] + 64 * at[2]) * 37 % 101 / 101.0);
        final double[] expected = {0.024650791, 0.065886189, 0.062489558, 0.023456707, 0.048098654, 0.001267520, 0.012348550, 0.135149211,
            0.125956365, 0.006501205, 0.011306625, 0.019666885, 0.024187356, 0.076439088, 0.103594785, 0.011838943};
        try (Network network = exampleNetwork()) {
            final double[] found = new DeepFeatures(network, settings(View.VOLUME, Framing.SPACING, 0, 8, 8, 8), Layout.CHANNELS_FIRST,
                Pooling.AVERAGE, Pooling.AVERAGE).of(image, Region.whole(image.geometry()), GO_ON);
            assertArrayEquals(expected, found, 2e-6);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() {
        final Volume image = Images.image(Images.grid(16, 16, 16), at -> Math.sin(at[0] + 1.7 * at[1] + 0.3 * at[2]));
        try (Network network = exampleNetwork()) {
            final DeepFeatures features = new DeepFeatures(network, settings(View.VOLUME, Framing.SPACING, 0, 16, 16, 16), Layout.CHANNELS_FIRST,
                Pooling.AVERAGE, Pooling.AVERAGE);
            final double[] alone = features.of(image, Region.whole(image.geometry()), GO_ON);
            IntStream.range(0, 32).parallel()
                .forEach(n -> assertArrayEquals(alone, features.of(image, Region.whole(image.geometry()), GO_ON)));
        }
    }

    private static Network exampleNetwork() {
        try {
            return Network.open(ExampleNetwork.model(), "");
        } catch (final java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatDoesNotSuitTheNetworkIsNamed() {
        refused("net.onnx: found an input of 4 axes, expected 5 for 3D (batch, channels and space)", Nets.classifier(1, 4, 6),
            settings(View.VOLUME, Framing.BOX, 0, 0, 0, 0));
        refused("Input width: found 5, expected 6 (or 0), as the network has it", Nets.classifier(1, 4, 6),
            settings(View.LARGEST_SLICE, Framing.BOX, 0, 5, 0, 0));
        refused("Input height: found 0, expected a number of voxels, as the network takes any", Nets.classifier(1, -1, 6),
            settings(View.LARGEST_SLICE, Framing.BOX, 0, 0, 0, 0));
        refused("Orthogonal planes: found 1 channels, expected 3", Nets.classifier(1, 4, 6),
            settings(View.ORTHOGONAL_PLANES, Framing.BOX, 0, 0, 0, 0));
        refused("Adjacent slices: found 2 channels, expected an odd number", Nets.classifier(2, 4, 6),
            settings(View.ADJACENT_SLICES, Framing.BOX, 0, 0, 0, 0));
        refused("Mean: found 3 numbers, expected 1 or 2, one for each channel", Nets.classifier(2, 4, 6),
            new InputSettings(View.LARGEST_SLICE, Framing.BOX, 0, new double[3], new int[3],
                new Intensities(Scaling.NONE, 0, 1, new double[3], new double[]{1}), Layout.CHANNELS_FIRST));
    }

    private static void refused(final String message, final byte[] net, final InputSettings settings) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> features(net, "", settings, WHOLE)).getMessage());
    }

    @Test
    void whatCannotBeSeenIsNoNumber() {
        final float[] voxels = IMAGE.voxels().clone();
        Arrays.fill(voxels, Float.NaN);
        try (Network network = Nets.open(Nets.classifier(1, 4, 6), "")) {
            final DeepFeatures features = new DeepFeatures(network, settings(View.LARGEST_SLICE, Framing.BOX, 0, 0, 0, 0), Layout.CHANNELS_FIRST,
                Pooling.AVERAGE, Pooling.AVERAGE);
            assertEquals("Intensity: found NaN, expected finite numbers where the network looks", assertThrows(IllegalArgumentException.class,
                () -> features.of(new Volume(GRID, voxels), WHOLE, GO_ON)).getMessage());
            assertThrows(CancellationException.class, () -> features.of(IMAGE, WHOLE, () -> {
                throw new CancellationException();
            }));
        }
    }
}
