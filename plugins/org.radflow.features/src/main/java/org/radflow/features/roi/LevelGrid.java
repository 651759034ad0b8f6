package org.radflow.features.roi;

/**
 * Grey levels on the bounding box of the region with a border of voxels of level 0; level 0 also stands for voxels outside the
 * intensity mask. So the neighbours of any voxel of the box can be read without a check, up to a Chebyshev distance of the width of the
 * border. Index = i + strideY j + strideZ k.
 */
public final class LevelGrid {

    /** Takes the part of a line along i that holds all its levels: indices from (inclusive) to (exclusive). */
    public interface LineVisitor {
        void visit(int from, int to);
    }

    private final int[] levels;
    private final int count;
    private final int border;
    private final int[] size;
    private final int[] sliceVoxels;
    /** First index with a level and the one after the last, for each line along i. */
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
        this.levels = new int[Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2])];
        this.sliceVoxels = new int[size[2]];
        this.lineFrom = new int[size[1] * size[2]];
        this.lineTo = new int[size[1] * size[2]];
        byte[] mask = roi.intensityMask();
        int voxel = 0;
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                int row = roi.geometry().index(0, j, k);
                int line = j - box[1] + border + size[1] * (k - box[2] + border);
                int target = border - box[0] + size[0] * line;
                for (int i = box[0]; i <= box[3]; i++) {
                    if (mask[row + i] != 0) {
                        this.levels[target + i] = levels.values()[voxel++];
                        sliceVoxels[k - box[2] + border]++;
                        lineFrom[line] = lineTo[line] == 0 ? target + i : lineFrom[line];
                        lineTo[line] = target + i + 1;
                    }
                }
            }
        }
    }

    /** Level of each voxel, border included; live array. */
    public int[] levels() {
        return levels;
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

    /** Visits the lines that hold levels in slices fromSlice (inclusive) to toSlice (exclusive), in voxel order. */
    public void forEachLine(int fromSlice, int toSlice, LineVisitor visitor) {
        for (int line = fromSlice * size[1]; line < toSlice * size[1]; line++) {
            if (lineTo[line] > 0) {
                visitor.visit(lineFrom[line], lineTo[line]);
            }
        }
    }

    /** Distance in the array between neighbours along the direction (x, y, z). */
    public int offset(int x, int y, int z) {
        return x + size[0] * (y + size[1] * z);
    }
}
