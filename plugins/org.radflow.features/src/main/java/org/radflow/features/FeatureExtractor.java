package org.radflow.features;

import java.util.List;
import java.util.function.Consumer;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Computes a fixed list of features of a region in an image. Implementations are immutable and thread-safe; one region is computed by the
 * calling thread alone, and the same region gives the same bits.
 */
public interface FeatureExtractor {

    /** What is computed, in a fixed order; names are unique. */
    List<FeatureDefinition> definitions();

    /**
     * Computes all features.
     *
     * @return one value per {@link #definitions() definition}, in the same order; an empty mask makes all of them missing
     * @throws IllegalArgumentException if image and mask are not on the same grid; the message says what differs and by how many mm
     */
    List<FeatureValue> extract(Volume image, Mask mask);

    /**
     * Computes all features.
     *
     * @param warnings takes a sentence for each setting that does not suit this region
     * @see #extract(Volume, Mask)
     */
    default List<FeatureValue> extract(Volume image, Mask mask, Consumer<String> warnings) {
        return extract(image, mask);
    }

    /** All settings, one line for each configuration; equal exactly when the settings are equal. */
    String describe();
}
