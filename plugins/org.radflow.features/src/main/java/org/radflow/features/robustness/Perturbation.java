package org.radflow.features.robustness;

import org.radflow.features.roi.UndefinedFeatureException;

/**
 * A small change of image and region as another scan or another observer might make it (Zwanenburg et al. 2019,
 * doi:10.1038/s41598-018-36938-4). Implementations are immutable and thread-safe; the same sample gives the same bits.
 */
public interface Perturbation {

    /** Short name, e.g. {@code rotation=-13.0}; empty if nothing changes. */
    String name();

    /**
     * The changed sample; the given one stays as it is.
     *
     * @throws UndefinedFeatureException if the region has no voxel, or cannot be changed this way
     */
    Sample apply(Sample sample);
}
