package org.radflow.image.nodes;

import org.knime.core.data.DataValue;
import org.radflow.image.Mask;

/** A cell that can be read as a region of interest. */
public interface MaskValue extends DataValue {

    /**
     * The mask, from memory or from its file.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    Mask getMask();
}
