package org.radflow.image.io;

import java.io.IOException;
import java.util.function.IntFunction;

/** Where the voxels of an image file come from. */
@FunctionalInterface
interface VoxelSource {

    /** Takes the next voxels, in order. */
    @FunctionalInterface
    interface Sink {
        void accept(int first, double[] values, int count) throws IOException;
    }

    /**
     * Reads one of the 3D images.
     *
     * @param volume its number, from 0 on
     * @param target gets the number of voxels, once it is sure that the file holds them, and gives what takes them
     * @throws IOException naming the file, if it does not hold what its header says
     */
    void read(int volume, IntFunction<Sink> target) throws IOException;
}
