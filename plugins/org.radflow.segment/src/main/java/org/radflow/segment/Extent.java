package org.radflow.segment;

/** Whether neighbours across slices count. Slices are the planes of equal k. */
public enum Extent {
    /** In three dimensions. */
    VOLUME,
    /** In each slice by itself. */
    SLICE
}
