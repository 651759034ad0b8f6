package org.radflow.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.radflow.deep.Classifier.Activation;
import org.radflow.deep.Intensities.Scaling;
import org.radflow.deep.onnx.Network;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

class ClassifierTest {

    private static final Runnable GO_ON = () -> { };
    private static final Geometry GRID = Images.grid(3, 2, 2);
    /** Slice 0: 0, 0.1 to 0.5; slice 1: 0.5 more. */
    private static final Volume IMAGE = Images.image(GRID, at -> 0.1 * at[0] + 0.3 * at[1] + 0.5 * at[2]);

    private static InputSettings settings(final View view, final Layout layout) {
        return new InputSettings(view, Framing.BOX, 0, new double[3], new int[3],
            new Intensities(Scaling.NONE, 0, 1, new double[]{0}, new double[]{1}), layout);
    }

    private static double[] probabilities(final byte[] net, final View view, final Layout layout, final Activation activation) {
        try (Network network = Nets.open(net, "")) {
            return new Classifier(network, settings(view, layout), activation).probabilities(IMAGE, Region.whole(GRID), GO_ON);
        }
    }

    @Test
    void softmaxOfTwoLogits() {
        // mean of the whole image is 0.5: logits 0 and 0; of slice 0 it is 0.25: 0 and -1, of slice 1 0.75: 0 and 1
        assertArrayEquals(new double[]{0.5, 0.5}, probabilities(Nets.classifier(1, 2, 2, 3), View.VOLUME, Layout.CHANNELS_FIRST,
            Activation.SOFTMAX), 1e-6);
        assertArrayEquals(new double[]{0.7310585786, 0.2689414214}, probabilities(Nets.classifier(1, 2, 3), View.LARGEST_SLICE,
            Layout.CHANNELS_FIRST, Activation.SOFTMAX), 1e-6, "of equal slices the lower of the two in the middle");
        assertArrayEquals(new double[]{0.5, 0.5}, probabilities(Nets.classifier(1, 2, 3), View.ALL_SLICES, Layout.CHANNELS_FIRST,
            Activation.SOFTMAX), 1e-6);
    }

    @Test
    void oneOutputIsTheSecondOfTwoClasses() {
        // sum of all values is 6
        assertArrayEquals(new double[]{0.0024726232, 0.9975273768}, probabilities(Nets.oneLogit(2, 2, 3), View.VOLUME, Layout.CHANNELS_FIRST,
            Activation.SIGMOID), 1e-7);
        assertArrayEquals(new double[]{0.75, 0.25}, probabilities(Nets.channelMeansLast(1, 2, 3), View.LARGEST_SLICE, Layout.CHANNELS_LAST,
            Activation.NONE), 1e-7);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertEquals("net.onnx: output 'logits': found -1.0, expected a probability from 0 to 1 (does the network leave softmax or sigmoid out?)",
            assertThrows(IllegalArgumentException.class,
                () -> probabilities(Nets.classifier(1, 2, 3), View.LARGEST_SLICE, Layout.CHANNELS_FIRST, Activation.NONE)).getMessage());
        assertEquals("net.onnx: found one output and softmax, expected sigmoid (a softmax of one value is always 1)",
            assertThrows(IllegalArgumentException.class,
                () -> probabilities(Nets.oneLogit(2, 3), View.LARGEST_SLICE, Layout.CHANNELS_FIRST, Activation.SOFTMAX)).getMessage());
        assertEquals("net.onnx: output 'logit': found 1 x 1 x 2 x 4, expected 1 x classes", assertThrows(IllegalArgumentException.class,
            () -> probabilities(Nets.unet(1, 1, 0, 2, 4), View.LARGEST_SLICE, Layout.CHANNELS_FIRST, Activation.NONE)).getMessage());
    }

    /** For a network that is the mean of N values, covering voxel x by the mean m lets it fall by (x - m) / N. */
    @Test
    void occlusionOfAMean() {
        try (Network network = Nets.open(Nets.channelMeansLast(1, 2, 3), "")) {
            final Classifier classifier = new Classifier(network, settings(View.ALL_SLICES, Layout.CHANNELS_LAST), Activation.NONE);
            final float[] map = new OcclusionMap(classifier, View.ALL_SLICES, 1, 1, 1).of(IMAGE, Region.whole(GRID), GO_ON).voxels();
            for (int n = 0; n < map.length; n++) {
                assertEquals((IMAGE.voxels()[n] - (n < 6 ? 0.25 : 0.75)) / 6, map[n], 1e-7);
            }
            final float[] other = new OcclusionMap(classifier, View.ALL_SLICES, 0, 1, 1).of(IMAGE, Region.whole(GRID), GO_ON).voxels();
            assertEquals(-map[5], other[5], 1e-7, "what speaks for one class speaks against the other");
        }
    }

    /** Boxes of two pixels start at 0 and, so that the last one ends with the axis, at 1 (i) and 0 (j). */
    @Test
    void boxesThatOverlapAreAveraged() {
        try (Network network = Nets.open(Nets.channelMeansLast(1, 2, 3), "")) {
            final Classifier classifier = new Classifier(network, settings(View.LARGEST_SLICE, Layout.CHANNELS_LAST), Activation.NONE);
            final float[] map = new OcclusionMap(classifier, View.LARGEST_SLICE, 1, 2, 2).of(IMAGE, Region.whole(GRID), GO_ON).voxels();
            final double left = (0.0 + 0.1 + 0.3 + 0.4 - 4 * 0.25) / 6;
            final double right = (0.1 + 0.2 + 0.4 + 0.5 - 4 * 0.25) / 6;
            assertArrayEquals(new float[]{(float)left, (float)((left + right) / 2), (float)right}, java.util.Arrays.copyOf(map, 3), 1e-7f);
            assertEquals(Float.NaN, map[6], "the other slice is not looked at");
        }
    }

    @Test
    void aVolumeIsMappedWhereTheNetworkLooks() {
        final Geometry grid = Images.grid(7, 7, 7);
        final Volume image = Images.image(grid, at -> at[0] == 3 && at[1] == 3 && at[2] == 3 ? 1 : 0);
        final Region region = Region.of(Images.box(grid, new int[]{2, 2, 2}, new int[]{4, 4, 4}));
        try (Network network = Nets.open(Nets.oneLogit(3, 3, 3), "")) {
            final Classifier classifier = new Classifier(network, settings(View.VOLUME, Layout.CHANNELS_FIRST), Activation.SIGMOID);
            final float[] map = new OcclusionMap(classifier, View.VOLUME, 1, 1, 1).of(image, region, GO_ON).voxels();
            // sigmoid(1) - sigmoid(1 / 27) in the middle, sigmoid(1) - sigmoid(1 + 1 / 27) beside it
            assertEquals(0.7310585786 - 0.5092582, map[grid.index(3, 3, 3)], 1e-6);
            assertEquals(0.7310585786 - 0.7382778959, map[grid.index(2, 3, 4)], 1e-6);
            assertEquals(Float.NaN, map[grid.index(1, 3, 3)]);
            assertEquals(Float.NaN, map[grid.index(3, 3, 5)]);
        }
    }

    @Test
    void settingsOfAMapAreChecked() {
        try (Network network = Nets.open(Nets.oneLogit(2, 3), "")) {
            final Classifier classifier = new Classifier(network, settings(View.LARGEST_SLICE, Layout.CHANNELS_FIRST), Activation.SIGMOID);
            refused("Class: found 2, expected 0 to 1", classifier, View.LARGEST_SLICE, 2, 1, 1);
            refused("Box: found 0, expected at least 1 voxel", classifier, View.LARGEST_SLICE, 0, 0, 1);
            refused("Step: found 3, expected 1 voxel to the width of a box", classifier, View.LARGEST_SLICE, 0, 2, 3);
            refused("Input: found ORTHOGONAL_PLANES, expected slices or a volume (planes that are channels are not covered together)", classifier,
                View.ORTHOGONAL_PLANES, 0, 2, 1);
            final AtomicInteger asked = new AtomicInteger();
            assertThrows(CancellationException.class, () -> new OcclusionMap(classifier, View.LARGEST_SLICE, 0, 1, 1).of(IMAGE,
                Region.whole(GRID), () -> {
                    if (asked.incrementAndGet() == 3) {
                        throw new CancellationException();
                    }
                }));
        }
    }

    private static void refused(final String message, final Classifier classifier, final View view, final int target, final int box, final int step) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> new OcclusionMap(classifier, view, target, box, step)).getMessage());
    }
}
