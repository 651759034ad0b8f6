package org.radflow.dicom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Outlines of a slice of a mask along the edges of its voxels: closed polygons between voxel centres, so that the even-odd rule gives back
 * every voxel, holes included, wherever coordinates are rounded to less than half a voxel. Time grows with the voxels of the slice.
 */
final class ContourTracer {

    /** Steps along +i, +j, -i, -j, each with the region to its right, seen with i to the right and j down. */
    private static final int[][] STEPS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

    private final byte[] voxels;
    private final int offset;
    private final int width;
    private final int height;

    private ContourTracer(byte[] voxels, int offset, int width, int height) {
        this.voxels = voxels;
        this.offset = offset;
        this.width = width;
        this.height = height;
    }

    /** Corners of each outline as i, j, i, j, ... in continuous voxel indices; corners on straight lines are left out. */
    static List<double[]> trace(byte[] voxels, int offset, int width, int height) {
        return new ContourTracer(voxels, offset, width, height).outlines();
    }

    private boolean inside(int i, int j) {
        return i >= 0 && j >= 0 && i < width && j < height && voxels[offset + i + width * j] == 1;
    }

    private List<double[]> outlines() {
        Map<Integer, ArrayDeque<Integer>> edges = edges();
        List<double[]> outlines = new ArrayList<>();
        for (int corner = 0; corner < (width + 1) * (height + 1); corner++) {
            while (edges.containsKey(corner)) {
                outlines.add(follow(corner, edges));
            }
        }
        return outlines;
    }

    /** Directions of the edges that leave each corner; corner (i, j) is the low corner of voxel (i, j). */
    private Map<Integer, ArrayDeque<Integer>> edges() {
        Map<Integer, ArrayDeque<Integer>> edges = new HashMap<>();
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                if (inside(i, j)) {
                    addEdge(edges, i, j, 0, inside(i, j - 1));
                    addEdge(edges, i + 1, j, 1, inside(i + 1, j));
                    addEdge(edges, i + 1, j + 1, 2, inside(i, j + 1));
                    addEdge(edges, i, j + 1, 3, inside(i - 1, j));
                }
            }
        }
        return edges;
    }

    private void addEdge(Map<Integer, ArrayDeque<Integer>> edges, int i, int j, int direction, boolean inner) {
        if (!inner) {
            edges.computeIfAbsent(i + (width + 1) * j, corner -> new ArrayDeque<>()).add(direction);
        }
    }

    /** Takes one closed outline out of the edges. Where two outlines touch, either way out gives the same region. */
    private double[] follow(int start, Map<Integer, ArrayDeque<Integer>> edges) {
        List<Integer> corners = new ArrayList<>();
        int corner = start;
        int before = -1;
        int first = edges.get(start).peek();
        do {
            ArrayDeque<Integer> leaving = edges.get(corner);
            int direction = leaving.poll();
            if (leaving.isEmpty()) {
                edges.remove(corner);
            }
            if (direction != before) {
                corners.add(corner);
            }
            corner += STEPS[direction][0] + (width + 1) * STEPS[direction][1];
            before = direction;
        } while (corner != start);
        if (before == first) {
            corners.remove(0);
        }
        double[] outline = new double[2 * corners.size()];
        for (int n = 0; n < corners.size(); n++) {
            outline[2 * n] = corners.get(n) % (width + 1) - 0.5;
            outline[2 * n + 1] = corners.get(n) / (width + 1) - 0.5;
        }
        return outline;
    }
}
