package org.radflow.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.deep.Classifier.Activation;
import org.radflow.deep.Intensities.Scaling;
import org.radflow.deep.SegmenterSettings.Decision;
import org.radflow.deep.onnx.Network;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class SegmenterTest {

    private static final Runnable GO_ON = () -> { };
    private static final Geometry GRID = Images.grid(11, 6, 5);
    private static final Volume RAMP = Images.image(GRID, at -> 0.1 * at[0] + 0.001 * at[1] - 0.03);
    private static final Intensities RAW = new Intensities(Scaling.NONE, 0, 1, new double[]{0}, new double[]{1});

    private static SegmenterSettings settings(final int rank, final String orientation, final double spacing, final int[] patch,
        final double overlap, final boolean gaussian, final Activation activation, final Decision decision, final double threshold) {
        return new SegmenterSettings(rank, orientation, new double[]{spacing, spacing, spacing}, patch, 4, overlap, gaussian, RAW,
            Layout.CHANNELS_FIRST, activation, decision, threshold, false);
    }

    private static void assertInside(final Mask mask, final Predicate<int[]> inside) {
        assertArrayEquals(mask.voxels(), maskOf(mask.geometry(), inside).voxels());
    }

    private static Mask maskOf(final Geometry grid, final Predicate<int[]> inside) {
        final float[] values = Images.image(grid, at -> inside.test(at) ? 1 : 0).voxels();
        final byte[] voxels = new byte[values.length];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (byte)values[n];
        }
        return new Mask(grid, voxels);
    }

    /** A network that looks at one voxel only gives the same threshold for every way to cut the image, and to turn it. */
    @ParameterizedTest
    @CsvSource({"2, '', 0, 0, 0, false", "2, '', 4, 4, 0.5, true", "2, RAS, 4, 2, 0.25, true", "2, SPR, 4, 4, 0, false",
        "3, '', 0, 0, 0.5, true", "3, LPS, 4, 4, 0.5, true", "3, PIR, 6, 4, 0.75, false", "3, '', 20, 20, 0, true"})
    void aThresholdIsTheSameForEveryWayToCut(final int rank, final String orientation, final int width, final int height, final double overlap,
        final boolean gaussian) {
        final byte[] net = rank == 2 ? Nets.unet(20, 1, 0, -1, -1) : Nets.unet(20, 1, 0, -1, -1, -1);
        final SegmenterSettings settings = settings(rank, orientation, 0, new int[]{width, height, rank == 2 ? 0 : height}, overlap, gaussian,
            Activation.SIGMOID, Decision.THRESHOLD, 0.5);
        try (Network network = Nets.open(net, "")) {
            final Mask mask = new Segmenter(network, settings, 1).segment(List.of(RAMP), new int[]{0}, GO_ON).get(0);
            assertEquals(GRID, mask.geometry());
            assertInside(mask, at -> at[0] >= 6);
        }
    }

    @Test
    void theLowerLevelOfTheNetSeesBlocks() {
        // means of two voxels along i: 0.05, 0.25, 0.45, 0.65, 0.85 and, the border repeated, 1.0
        final Volume steps = Images.image(GRID, at -> 0.1 * at[0]);
        try (Network network = Nets.open(Nets.unet(20, 0, 1, -1, -1), "")) {
            final SegmenterSettings settings = settings(2, "", 0, new int[]{12, 6, 0}, 0, false, Activation.SIGMOID, Decision.THRESHOLD, 0.5);
            assertInside(new Segmenter(network, settings, 1).segment(List.of(steps), new int[]{0}, GO_ON).get(0), at -> at[0] >= 6);
        }
    }

    @Test
    void aResampledAnswerComesBackToTheGridOfTheImage() {
        // output x - 0.5, known every 2 mm and linear between: at least 0.15 from i = 6.5 on
        final Volume steps = Images.image(GRID, at -> 0.1 * at[0]);
        try (Network network = Nets.open(Nets.unet(1, 1, 0, -1, -1, -1), "")) {
            final SegmenterSettings settings = settings(3, "RAS", 2, new int[3], 0.5, true, Activation.NONE, Decision.THRESHOLD, 0.15);
            assertInside(new Segmenter(network, settings, 1).segment(List.of(steps), new int[]{0}, GO_ON).get(0), at -> at[0] >= 7);
        }
    }

    @Test
    void theLargestOfThreeClassesOfTwoImages() {
        final Volume halved = Images.image(GRID, at -> 0.05 * at[0] + 0.01);
        for (final Activation activation : new Activation[]{Activation.NONE, Activation.SOFTMAX}) {
            try (Network network = Nets.open(Nets.threeClasses(2, 4, 4), "")) {
                final SegmenterSettings settings = settings(2, "", 0, new int[3], 0.5, true, activation, Decision.LARGEST, 0.5);
                final List<Mask> masks = new Segmenter(network, settings, 2).segment(List.of(halved, halved), new int[]{1, 2, 0}, GO_ON);
                // sums 0.1 i + 0.02: class 1 from 0.3, class 2 from 0.9
                assertInside(masks.get(0), at -> at[0] >= 3 && at[0] <= 8);
                assertInside(masks.get(1), at -> at[0] >= 9);
                assertInside(masks.get(2), at -> at[0] <= 2);
            }
        }
    }

    /** Blocks of two voxels, seen from patches that start at 0, 2 and 3: voxel 3 has 2.5, 2.5 and 3.5. */
    @Test
    void overlappingPatchesAreBlended() {
        final Geometry line = Images.grid(7, 4, 1);
        final float[] values = Images.image(line, at -> at[0]).voxels();
        final double outer = Math.exp(-4.5);
        final double inner = Math.exp(-0.5);
        try (Network network = Nets.open(Nets.unet(1, 0, 1, 4, 4), "")) {
            final float[] uniform = new PatchNetwork(network, settings(2, "", 0, new int[3], 0.5, false, Activation.NONE, Decision.THRESHOLD, 0.5), 1)
                .probabilities(List.of(values), line, GO_ON)[0];
            assertEquals((2.5 + 2.5 + 3.5) / 3 - 0.5, uniform[3], 1e-6);
            final float[] gaussian = new PatchNetwork(network, settings(2, "", 0, new int[3], 0.5, true, Activation.NONE, Decision.THRESHOLD, 0.5), 1)
                .probabilities(List.of(values), line, GO_ON)[0];
            assertEquals((outer * 2.5 + inner * 2.5 + outer * 3.5) / (2 * outer + inner) - 0.5, gaussian[3], 1e-6);
        }
    }

    @Test
    void patchesCoverAnAxisEvenly() {
        assertArrayEquals(new int[]{0, 2, 4, 6}, Patches.starts(10, 4, 0.5));
        assertArrayEquals(new int[]{0, 2, 3, 5}, Patches.starts(9, 4, 0.5));
        assertArrayEquals(new int[]{0, 4, 8}, Patches.starts(12, 4, 0));
        assertArrayEquals(new int[]{-1}, Patches.starts(3, 5, 0.5));
        assertArrayEquals(new int[]{0}, Patches.starts(5, 5, 0.5));
        assertArrayEquals(new int[]{0, 1, 2}, Patches.starts(3, 1, 0.9));
    }

    @Test
    void onlyTheLargestPartStays() {
        final Geometry plane = Images.grid(6, 3, 1);
        final byte[] voxels = {
            1, 1, 0, 0, 0, 1,
            0, 0, 0, 1, 0, 0,
            1, 1, 1, 0, 0, 0};
        LargestComponent.keep(voxels, plane);
        assertArrayEquals(new byte[]{
            0, 0, 0, 0, 0, 0,
            0, 0, 0, 1, 0, 0,
            1, 1, 1, 0, 0, 0}, voxels);
    }

    @Test
    void whatDoesNotSuitIsNamed() {
        final SegmenterSettings largest = settings(2, "", 0, new int[3], 0, false, Activation.NONE, Decision.LARGEST, 0.5);
        final SegmenterSettings threshold = settings(2, "", 0, new int[]{6, 0, 0}, 0, false, Activation.NONE, Decision.THRESHOLD, 0.5);
        refused("net.onnx: found one channel, expected at least two to take the largest (or a threshold)", Nets.unet(1, 1, 0, 4, 4), largest, 1);
        refused("Patch: found 6 voxels, expected 4 (or 0), as the network has it", Nets.unet(1, 1, 0, 4, 4), threshold, 1);
        refused("net.onnx: found 2 images, expected 1 or 3, one for each channel", Nets.threeClasses(3, 4, 4), largest, 2);
        refused("net.onnx: output 'logits': found 1 x 2 for a patch of 4 x 4 x 1, expected channels of the same size", Nets.classifier(1, 4, 4),
            largest, 1);
        assertEquals("Orientation: found 'LRS', expected nothing or three letters such as LPS or RAS: one each of L or R, P or A, S or I",
            assertThrows(IllegalArgumentException.class,
                () -> settings(2, "LRS", 0, new int[3], 0, false, Activation.NONE, Decision.LARGEST, 0.5)).getMessage());
        assertEquals("Overlap: found 1.0, expected 0 to below 1", assertThrows(IllegalArgumentException.class,
            () -> settings(2, "", 0, new int[3], 1, false, Activation.NONE, Decision.LARGEST, 0.5)).getMessage());
        try (Network network = Nets.open(Nets.threeClasses(1, 4, 4), "")) {
            final Segmenter segmenter = new Segmenter(network, largest, 1);
            assertEquals("Channel: found 3, expected 0 to 2", assertThrows(IllegalArgumentException.class,
                () -> segmenter.segment(List.of(RAMP), new int[]{3}, GO_ON)).getMessage());
            assertThrows(CancellationException.class, () -> segmenter.segment(List.of(RAMP), new int[]{1}, () -> {
                throw new CancellationException();
            }));
        }
    }

    private static void refused(final String message, final byte[] net, final SegmenterSettings settings, final int images) {
        try (Network network = Nets.open(net, "")) {
            assertEquals(message, assertThrows(IllegalArgumentException.class, () -> new Segmenter(network, settings, images)).getMessage());
        }
    }
}
