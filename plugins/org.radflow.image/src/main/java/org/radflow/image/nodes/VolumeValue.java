package org.radflow.image.nodes;

import org.knime.core.data.DataValue;
import org.radflow.image.Volume;

/** A cell that can be read as an image. */
public interface VolumeValue extends DataValue {

    /**
     * The image, from memory or from its file.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    Volume getVolume();
}
