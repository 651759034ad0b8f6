package org.radflow.features.filters;

import java.util.Locale;

/** What stands outside the image (IBSI 2 manual). */
public enum Boundary {
    /** 0. */
    ZERO,
    /** The nearest voxel of the border. */
    NEAREST,
    /** The image repeated. */
    PERIODIC,
    /** The image mirrored at its border, the edge voxel repeated: c b a | a b c. */
    MIRROR;

    /** Index in [0, n) of the voxel that stands at i, any integer; -1 where the value is 0. */
    int index(int i, int n) {
        if (i >= 0 && i < n) {
            return i;
        }
        return switch (this) {
            case ZERO -> -1;
            case NEAREST -> i < 0 ? 0 : n - 1;
            case PERIODIC -> Math.floorMod(i, n);
            case MIRROR -> {
                int m = Math.floorMod(i, 2 * n);
                yield m < n ? m : 2 * n - 1 - m;
            }
        };
    }

    /** End of a filter's name; empty for the usual one, mirror. */
    String suffix() {
        return this == MIRROR ? "" : "-" + name().toLowerCase(Locale.ROOT);
    }
}
