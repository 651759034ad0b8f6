package org.radflow.features.morphology;

/** Weight of a pair of voxels by their distance. */
interface PairKernel {

    /** @param square of the distance in mm, 0 for a voxel with itself */
    double at(double square);
}
