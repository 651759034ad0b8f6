package org.radflow.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.radflow.deep.SegmenterSettings.Decision;
import org.radflow.deep.onnx.Network;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.ResampleGrid;
import org.radflow.normalise.Resampler;

/**
 * Segments images with a network whose output has the size of its input and a channel for each structure, such as a U-Net: the image is
 * turned, resampled (linear) and scaled, run through patch by patch, and the probabilities are interpolated (linear) on the grid of
 * the image, where they become masks. The same input gives the same bits for any number of threads. Thread-safe as long as the network is
 * open.
 */
public final class Segmenter {

    private static final double SAME_GRID_MM = 0.01;

    private final SegmenterSettings settings;
    private final PatchNetwork network;

    /**
     * @param images number of images of a case, each a channel of the input; 1 fills all channels
     * @throws IllegalArgumentException naming what was found and expected, when settings and network do not suit each other
     */
    public Segmenter(final Network network, final SegmenterSettings settings, final int images) {
        this.settings = settings;
        this.network = new PatchNetwork(network, settings, images);
        if (settings.decision() == Decision.LARGEST && this.network.outputs() == 1) {
            throw new IllegalArgumentException(network.name() + ": found one channel, expected at least two to take the largest (or a threshold)");
        }
    }

    /** Number of structures, the background included where the network has it. */
    public int structures() {
        return network.outputs();
    }

    /**
     * @param images the channels of one case, all on one grid
     * @param channels the structures wanted, as channels of the output
     * @param checkpoint called between patches; may throw to stop the work
     * @return a mask for each structure, on the grid of the images
     * @throws IllegalArgumentException when the images lie on different grids, have voxels that are not finite, or there is no such channel
     */
    public List<Mask> segment(final List<Volume> images, final int[] channels, final Runnable checkpoint) {
        final Geometry image = images.get(0).geometry();
        for (final int channel : channels) {
            if (channel < 0 || channel >= network.outputs()) {
                throw new IllegalArgumentException("Channel: found " + channel + ", expected 0 to " + (network.outputs() - 1));
            }
        }
        for (final Volume other : images) {
            final Optional<String> difference = image.difference(other.geometry(), SAME_GRID_MM);
            if (difference.isPresent()) {
                throw new IllegalArgumentException("The images lie on different grids: " + difference.get());
            }
        }
        final Orientation orientation = Orientation.of(image, settings.orientation());
        final Geometry turned = orientation.turned();
        final Geometry grid = ResampleGrid.resampled(turned, settings.spacing());
        final List<float[]> scaled = new ArrayList<>();
        for (final Volume one : images) {
            checkpoint.run();
            final float[] values = on(grid, new Volume(turned, orientation.turn(one.voxels())));
            settings.intensities().scale(values);
            scaled.add(values);
        }
        final float[][] probabilities = network.probabilities(scaled, grid, checkpoint);
        for (int channel = 0; channel < probabilities.length; channel++) {
            checkpoint.run();
            probabilities[channel] = orientation.back(on(turned, new Volume(grid, probabilities[channel])));
        }
        return masks(probabilities, image, channels, checkpoint);
    }

    private static float[] on(final Geometry grid, final Volume volume) {
        return volume.geometry().equals(grid) ? volume.voxels() : Resampler.resample(volume, grid, Interpolation.LINEAR).voxels();
    }

    private List<Mask> masks(final float[][] probabilities, final Geometry grid, final int[] channels, final Runnable checkpoint) {
        final List<Mask> masks = new ArrayList<>();
        for (final int channel : channels) {
            checkpoint.run();
            final byte[] inside = new byte[grid.voxels()];
            for (int n = 0; n < inside.length; n++) {
                inside[n] = (byte)(belongs(probabilities, channel, n) ? 1 : 0);
            }
            if (settings.largestOnly()) {
                LargestComponent.keep(inside, grid);
            }
            masks.add(new Mask(grid, inside));
        }
        return masks;
    }

    private boolean belongs(final float[][] probabilities, final int channel, final int n) {
        final float p = probabilities[channel][n];
        if (settings.decision() == Decision.THRESHOLD) {
            return p >= settings.threshold();
        }
        for (int other = 0; other < probabilities.length; other++) {
            if (other < channel ? probabilities[other][n] >= p : probabilities[other][n] > p) {
                return false;
            }
        }
        return true;
    }
}
