package org.radflow.features.zones;

import java.util.List;

import org.radflow.features.matrix.EqualPredecessors;

/**
 * The neighbours of a voxel that precede it: 13 in the volume, 4 in a slice, as in {@link EqualPredecessors}. Of those that belong to
 * the voxel's zone, neighbours of each other have been joined already, so one of each group is enough; which, is looked up by a set of
 * bits. Immutable.
 */
final class Preceding {

    static final Preceding IN_SLICE = new Preceding(0);
    static final Preceding IN_VOLUME = new Preceding(1);

    /** Of the number of a neighbour among {@link #groupsOf groups}. */
    static final int BITS = 4;
    static final int MASK = (1 << BITS) - 1;

    private final int depth;
    private final List<int[]> directions;
    private final int[] groups;

    private Preceding(int depth) {
        this.depth = depth;
        directions = EqualPredecessors.directions(depth);
        int[] touching = directions.stream().mapToInt(this::touching).toArray();
        groups = new int[1 << touching.length];
        for (int set = 0; set < groups.length; set++) {
            groups[set] = groups(set, touching);
        }
    }

    /** Slices before the voxel's that hold neighbours. */
    int depth() {
        return depth;
    }

    /**
     * One neighbour of each group of a set.
     *
     * @param set bit n stands for neighbour n
     * @return numbers of neighbours + 1, {@link #BITS} bits each, the first the lowest; then zeros
     */
    int groupsOf(int set) {
        return groups[set];
    }

    /** The set of those that touch a neighbour, itself included. */
    private int touching(int[] a) {
        int set = 0;
        for (int n = 0; n < directions.size(); n++) {
            int[] b = directions.get(n);
            if (Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1 && Math.abs(a[2] - b[2]) <= 1) {
                set |= 1 << n;
            }
        }
        return set;
    }

    private static int groups(int set, int[] touching) {
        int found = 0;
        int left = set;
        for (int shift = 0; left != 0; shift += BITS) {
            int first = Integer.numberOfTrailingZeros(left);
            found |= first + 1 << shift;
            int reached = 1 << first;
            while ((reached & left) != 0) {
                int next = Integer.numberOfTrailingZeros(reached & left);
                left &= ~(1 << next);
                reached |= touching[next];
            }
        }
        return found;
    }
}
