package org.radflow.features.roi;

/**
 * Grey levels on the bounding box of the region with a border of voxels of level 0; level 0 also stands for voxels outside the
 * intensity mask. So the neighbours of any voxel of the box can be read without a check, up to a Chebyshev distance of the width of the
 * border. Held with one byte a voxel up to 255 levels, two up to 65,535; read through a {@link LevelWindow}. Immutable.
 */
public final class LevelGrid {

    private final CompactArray levels;
    private final int count;
    private final int border;
    private final int[] size;
    private final int[] sliceVoxels;
    /** First voxel with a level along i and the one after the last, for each line; both 0 in a line without. */
    private final int[] lineFrom;
    private final int[] lineTo;

    /**
     * @param levels grey levels of the region's intensity mask
     * @param border its width, at least 1
     */
    public LevelGrid(Roi roi, Levels levels, int border) {
        int[] box = roi.box();
        this.border = border;
        count = levels.count();
        size = new int[3];
        for (int a = 0; a < 3; a++) {
            size[a] = box[a + 3] - box[a] + 1 + 2 * border;
        }
        this.levels = new CompactArray(Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2]), count);
        this.sliceVoxels = new int[size[2]];
        this.lineFrom = new int[size[1] * size[2]];
        this.lineTo = new int[size[1] * size[2]];
        int nx = roi.geometry().size(0);
        int ny = roi.geometry().size(1);
        int[] found = new int[size[0]];
        roi.forEachStretch((from, to) -> {
            int i = from % nx - box[0] + border;
            int j = from / nx % ny - box[1] + border;
            int k = from / nx / ny - box[2] + border;
            int line = j + size[1] * k;
            levels.read(from, to, found);
            this.levels.write(i + size[0] * line, to - from, found, 0);
            sliceVoxels[k] += to - from;
            lineFrom[line] = lineTo[line] == 0 ? i : lineFrom[line];
            lineTo[line] = i + to - from;
        });
    }

    /** N_g, the highest grey level. */
    public int count() {
        return count;
    }

    /** Voxels along an axis, border included. */
    public int size(int axis) {
        return size[axis];
    }

    /** Width of the border; as many slices, lines and columns at each end are border. */
    public int border() {
        return border;
    }

    /** Voxels of the intensity mask in slices fromSlice (inclusive) to toSlice (exclusive). */
    public long voxels(int fromSlice, int toSlice) {
        long voxels = 0;
        for (int k = fromSlice; k < toSlice; k++) {
            voxels += sliceVoxels[k];
        }
        return voxels;
    }

    /** Distance between neighbours along the direction (x, y, z), in the arrays of windows. */
    public int offset(int x, int y, int z) {
        return x + size[0] * (y + size[1] * z);
    }

    /** Writes the levels of a slice, border included, to target[at..]. */
    void readSlice(int k, int[] target, int at) {
        int voxels = size[0] * size[1];
        levels.read(k * voxels, voxels, target, at);
    }

    int lineFrom(int j, int k) {
        return lineFrom[j + size[1] * k];
    }

    int lineTo(int j, int k) {
        return lineTo[j + size[1] * k];
    }
}
