package org.radflow.deep;

import java.util.ArrayList;
import java.util.List;

import org.radflow.deep.NetworkInput.Shown;
import org.radflow.deep.onnx.Network;
import org.radflow.deep.onnx.Tensor;
import org.radflow.image.Volume;

/**
 * Features of a layer of a network: each channel of the layer, pooled over space, is one. Of several slices each feature is pooled again.
 * The same input gives the same bits for any number of threads. Thread-safe as long as the network is open.
 */
public final class DeepFeatures {

    private final Network network;
    private final NetworkInput input;
    private final Layout layerLayout;
    private final Pooling space;
    private final Pooling slices;
    private final int count;

    /**
     * @param layerLayout axes of the layer's tensor, where it has more than two
     * @throws IllegalArgumentException naming what was found and expected, when settings and network do not suit each other
     */
    public DeepFeatures(final Network network, final InputSettings settings, final Layout layerLayout, final Pooling space, final Pooling slices) {
        this.network = network;
        this.layerLayout = layerLayout;
        this.space = space;
        this.slices = slices;
        input = new NetworkInput(network, settings);
        count = pooled(network.run(input.zeros())).length;
    }

    /** Names of the features: {@code deep_<layer>_<index>}, the index from 0. */
    public List<String> names() {
        final List<String> names = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            names.add("deep_" + network.output() + "_" + n);
        }
        return names;
    }

    /**
     * @param checkpoint called between runs; may throw to stop the work
     * @throws IllegalArgumentException when the network cannot run on the image, or gives values that are not finite
     */
    public double[] of(final Volume image, final Region region, final Runnable checkpoint) {
        final double[] features = new double[count];
        final List<Shown> inputs = input.of(image, region);
        for (int n = 0; n < inputs.size(); n++) {
            checkpoint.run();
            final double[] one = pooled(network.run(inputs.get(n).tensor()));
            for (int f = 0; f < count; f++) {
                features[f] = n == 0 ? one[f] : slices == Pooling.AVERAGE ? features[f] + one[f] : Math.max(features[f], one[f]);
            }
        }
        for (int f = 0; f < count; f++) {
            features[f] /= slices == Pooling.AVERAGE ? inputs.size() : 1;
            if (!Double.isFinite(features[f])) {
                throw new IllegalArgumentException("%s: feature %d of layer '%s': found %s, expected a finite number".formatted(network.name(), f,
                    network.output(), features[f]));
            }
        }
        return features;
    }

    private double[] pooled(final Tensor layer) {
        if (layer.rank() < 2 || layer.shape()[0] != 1) {
            throw new IllegalArgumentException("%s: layer '%s': found %s, expected 1 x channels or 1 x channels x space".formatted(network.name(),
                network.output(), layer.shapeText()));
        }
        final int channels = layer.shape()[layerLayout == Layout.CHANNELS_FIRST ? 1 : layer.rank() - 1];
        final int places = layer.values().length / channels;
        final double[] features = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            double value = space == Pooling.AVERAGE ? 0 : Double.NEGATIVE_INFINITY;
            for (int place = 0; place < places; place++) {
                final float one = layer.values()[layerLayout == Layout.CHANNELS_FIRST ? channel * places + place : place * channels + channel];
                value = space == Pooling.AVERAGE ? value + one : Math.max(value, one);
            }
            features[channel] = space == Pooling.AVERAGE ? value / places : value;
        }
        return features;
    }
}
