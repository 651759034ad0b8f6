package org.radflow.segment;

import java.util.List;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** What several observers agree on, voxel by voxel. */
public enum Consensus {
    /** Voxels of more than half of the masks. */
    MAJORITY,
    /** Voxels of at least one mask. */
    UNION,
    /** Voxels of all masks. */
    INTERSECTION;

    /** @throws IllegalArgumentException if there is no mask, or they lie on different grids */
    public Mask of(List<Mask> masks) {
        Geometry grid = requireSame(masks);
        int least = switch (this) {
            case MAJORITY -> masks.size() / 2 + 1;
            case UNION -> 1;
            case INTERSECTION -> masks.size();
        };
        byte[] agreed = new byte[grid.voxels()];
        for (int v = 0; v < agreed.length; v++) {
            int votes = 0;
            for (Mask mask : masks) {
                votes += mask.voxels()[v];
            }
            agreed[v] = (byte) (votes >= least ? 1 : 0);
        }
        return new Mask(grid, agreed);
    }

    static Geometry requireSame(List<Mask> masks) {
        if (masks.isEmpty()) {
            throw new IllegalArgumentException("Masks: found none, expected at least one");
        }
        for (int m = 1; m < masks.size(); m++) {
            Grids.requireSame(masks.get(0).geometry(), masks.get(m).geometry(), "mask " + (m + 1));
        }
        return masks.get(0).geometry();
    }
}
