package org.radflow.segment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.radflow.image.Mask;

/**
 * The connected parts of a mask, the largest first; of equally large ones, the one that has the first voxel. Time is linear in the voxels of
 * the mask's bounding box.
 */
public final class Components {

    private final Mask mask;
    private final Box box;
    /** Number of its part for each voxel of the box, from 1 in the order of first voxels; 0 outside. */
    private final int[] labels;
    private final int[] sizes;
    /** Numbers of the parts, the largest first. */
    private final int[] order;

    private Components(Mask mask, Box box, int[] labels, int[] sizes) {
        this.mask = mask;
        this.box = box;
        this.labels = labels;
        this.sizes = sizes;
        order = IntStream.range(1, sizes.length).boxed().sorted(Comparator.comparing((Integer part) -> -sizes[part]))
                .mapToInt(Integer::intValue).toArray();
    }

    /** Finds the parts. */
    public static Components of(Mask mask, Connectivity connectivity) {
        if (mask.isEmpty()) {
            return new Components(mask, null, new int[0], new int[1]);
        }
        Box box = Box.around(mask).grow(1);
        byte[] state = box.cut(mask.voxels());
        int[] offsets = connectivity.offsets(box.size()[0], box.size()[1], Extent.VOLUME);
        int[] labels = new int[state.length];
        int[] sizes = new int[16];
        int parts = 0;
        Flood flood = new Flood(state, offsets);
        for (int v = 0; v < state.length; v++) {
            if (state[v] == 1) {
                if (++parts == sizes.length) {
                    sizes = Arrays.copyOf(sizes, 2 * parts);
                }
                int label = parts;
                sizes[parts] = flood.from(v, reached -> labels[reached] = label);
            }
        }
        return new Components(mask, box, labels, Arrays.copyOf(sizes, parts + 1));
    }

    /** Number of parts. */
    public int count() {
        return order.length;
    }

    /** Number of voxels of a part; 0 is the largest. */
    public int size(int part) {
        return sizes[order[part]];
    }

    /** The largest parts, all if there are fewer. */
    public Mask largest(int count) {
        return parts(Math.min(count, order.length));
    }

    /** The parts of at least a volume in mm3. */
    public Mask atLeast(double volume) {
        double voxels = volume / mask.geometry().voxelVolume() * (1 - 1e-9);
        return parts((int) Arrays.stream(order).filter(part -> sizes[part] >= voxels).count());
    }

    private Mask parts(int count) {
        if (count == order.length) {
            return mask;
        }
        byte[] kept = new byte[sizes.length];
        for (int part = 0; part < count; part++) {
            kept[order[part]] = 1;
        }
        byte[] voxels = new byte[labels.length];
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = kept[labels[v]];
        }
        return box.mask(voxels);
    }

    /** The parts that have a voxel in common with another mask on the same grid. */
    public Mask touching(Mask other) {
        Grids.requireSame(mask.geometry(), other.geometry(), "the other mask");
        if (order.length == 0) {
            return mask;
        }
        byte[] touched = box.cut(other.voxels());
        byte[] kept = new byte[sizes.length];
        for (int v = 0; v < labels.length; v++) {
            kept[labels[v]] |= touched[v];
        }
        kept[0] = 0;
        for (int v = 0; v < labels.length; v++) {
            touched[v] = kept[labels[v]];
        }
        return box.mask(touched);
    }
}
