package org.radflow.deep;

import java.util.ArrayList;
import java.util.List;

import org.radflow.deep.onnx.Network;
import org.radflow.deep.onnx.Tensor;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.Resampler;

/** Makes the inputs of a network from cases. Immutable and thread-safe. */
public final class NetworkInput {

    /** One input, and the grids of its channels (one for all when they show the same). */
    record Shown(Tensor tensor, Geometry[] grids) {
    }

    private final InputSettings settings;
    private final InputShape shape;
    private final int[] size;
    private final int channels;

    /** @throws IllegalArgumentException naming what was found and expected, when settings and network do not suit each other */
    public NetworkInput(final Network network, final InputSettings settings) {
        this.settings = settings;
        shape = InputShape.of(network, settings.spatialRank(), settings.layout());
        size = shape.sizeOr(settings.size());
        final int free = settings.view() == View.ADJACENT_SLICES || settings.view() == View.ORTHOGONAL_PLANES ? 3 : 1;
        channels = shape.channels() == 0 ? free : shape.channels();
        settings.intensities().requireChannels(channels);
        final Geometry probe = Geometry.axisAligned(new int[]{1, 1, 1}, new double[]{1, 1, 1}, new double[3]);
        new Frames(probe, Region.whole(probe), settings, size).inputs(channels);
    }

    /** An input of zeros, to learn the shape of the output. */
    Tensor zeros() {
        return new Tensor(shape.tensorShape(size, channels), new float[size[0] * size[1] * size[2] * channels]);
    }

    InputShape shape() {
        return shape;
    }

    int channels() {
        return channels;
    }

    /** Voxels of a channel. */
    int voxels() {
        return size[0] * size[1] * size[2];
    }

    /** @throws IllegalArgumentException when the image has voxels without a finite intensity where the network looks */
    List<Shown> of(final Volume image, final Region region) {
        final List<Shown> inputs = new ArrayList<>();
        for (final Geometry[] grids : new Frames(image.geometry(), region, settings, size).inputs(channels)) {
            inputs.add(new Shown(tensor(image, grids), grids));
        }
        return inputs;
    }

    private Tensor tensor(final Volume image, final Geometry[] grids) {
        final int voxels = voxels();
        final float[] scaled = new float[grids.length * voxels];
        for (int grid = 0; grid < grids.length; grid++) {
            System.arraycopy(Resampler.resample(image, grids[grid], Interpolation.LINEAR).voxels(), 0, scaled, grid * voxels, voxels);
        }
        settings.intensities().scale(scaled);
        final float[] values = new float[channels * voxels];
        for (int channel = 0; channel < channels; channel++) {
            final int from = grids.length == 1 ? 0 : channel * voxels;
            for (int n = 0; n < voxels; n++) {
                values[shape.place(n, voxels, channel, channels)] = settings.intensities().channel(channel, scaled[from + n]);
            }
        }
        return new Tensor(shape.tensorShape(size, channels), values);
    }
}
