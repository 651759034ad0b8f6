package org.radflow.dicom.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tag tree (ITU-T T.800, section B.10.2): numbers of a grid, each level above holding the least of two by two. */
final class J2kTagTree {

    private static final class Level {
        private final int width;
        private final int[] low;
        private final boolean[] known;

        private Level(int width, int height) {
            this.width = width;
            this.low = new int[width * height];
            this.known = new boolean[width * height];
        }
    }

    private final List<Level> levels = new ArrayList<>();

    J2kTagTree(int width, int height) {
        int w = width;
        int h = height;
        levels.add(new Level(w, h));
        while (w > 1 || h > 1) {
            w = w + 1 >> 1;
            h = h + 1 >> 1;
            levels.add(new Level(w, h));
        }
    }

    /** Reads until it is known whether the number of a leaf is below the limit; gives the number if it is, else -1. */
    int read(J2kBits bits, int leaf, int limit) throws CodecException {
        int x = leaf % levels.get(0).width;
        int y = leaf / levels.get(0).width;
        int least = 0;
        for (int n = levels.size() - 1; n >= 0; n--) {
            Level level = levels.get(n);
            int at = (y >> n) * level.width + (x >> n);
            level.low[at] = Math.max(level.low[at], least);
            while (!level.known[at] && level.low[at] < limit) {
                if (bits.read() == 1) {
                    level.known[at] = true;
                } else {
                    level.low[at]++;
                }
            }
            least = level.low[at];
        }
        int at = leaf;
        return levels.get(0).known[at] && levels.get(0).low[at] < limit ? levels.get(0).low[at] : -1;
    }

    @Override
    public String toString() {
        return Arrays.toString(levels.get(0).low);
    }
}
