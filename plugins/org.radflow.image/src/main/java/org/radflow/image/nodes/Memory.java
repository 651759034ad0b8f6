package org.radflow.image.nodes;

/** What to say of a case that does not fit into the memory. */
public final class Memory {

    private static final int MEGABYTE = 1 << 20;

    private Memory() {
    }

    /** The size of the heap, and what to do. */
    public static String tooSmall() {
        return "Out of memory: found a heap of " + Runtime.getRuntime().maxMemory() / MEGABYTE
            + " MB, expected one that is large enough for this case: give Java more (-Xmx)";
    }
}
