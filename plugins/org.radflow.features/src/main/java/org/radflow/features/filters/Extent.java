package org.radflow.features.filters;

/** Whether a filter works in each slice by itself (axes i and j) or in the whole volume. */
public enum Extent {
    SLICE(2), VOLUME(3);

    private final int axes;

    Extent(int axes) {
        this.axes = axes;
    }

    /** Number of index axes the filter works along: 2 or 3. */
    public int axes() {
        return axes;
    }

    /** Part of a filter's name: 2D or 3D. */
    String suffix() {
        return axes + "D";
    }
}
