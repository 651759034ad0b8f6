package org.radflow.features.zones;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.Neighbourhood;
import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.matrix.SliceMatrices;
import org.radflow.features.matrix.TextureMatrix;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Roi;

/**
 * Zones of a region: groups of touching voxels of one grey level (26-connected in the volume, 8-connected in a slice), with their number
 * of voxels and their least distance from the edge of the morphological mask. Zones are found once for size and distance matrices. Not
 * thread-safe.
 */
public final class Zones {

    private static final int USUAL_SIZE = 32;

    /** Both matrices of the same zones. */
    private record Matrices(TextureMatrix bySize, TextureMatrix byDistance) {

        Matrices plus(Matrices other) {
            return new Matrices(SliceMatrices.sum(bySize, other.bySize), SliceMatrices.sum(byDistance, other.byDistance));
        }
    }

    private final Roi roi;
    private final LevelGrid grid;
    private final Map<Dimension, List<Matrices>> found = new EnumMap<>(Dimension.class);

    public Zones(Roi roi, LevelGrid grid) {
        this.roi = roi;
        this.grid = grid;
    }

    /** Grey level size zone matrices whose feature values are to be averaged. */
    public List<SizeMatrix> sizes(Dimension dimension) {
        return matrices(dimension).stream().map(m -> new SizeMatrix(m.bySize)).toList();
    }

    /** Grey level distance zone matrices whose feature values are to be averaged. */
    public List<SizeMatrix> distances(Dimension dimension) {
        return matrices(dimension).stream().map(m -> new SizeMatrix(m.byDistance)).toList();
    }

    private List<Matrices> matrices(Dimension dimension) {
        return found.computeIfAbsent(dimension, d -> {
            int[] distances = EdgeDistance.of(roi, grid, d == Dimension.VOLUME);
            int[] unvisited = grid.levels().clone();
            SliceMatrices.Counter<Matrices> counter = (neighbours, from, to) -> find(unvisited, distances, neighbours, from, to);
            return SliceMatrices.of(grid, d, counter, Matrices::plus);
        });
    }

    /** Floods each zone from its first voxel and takes its voxels out of {@code unvisited}. */
    private Matrices find(int[] unvisited, int[] distances, Neighbourhood neighbourhood, int fromSlice, int toSlice) {
        MatrixCounter bySize = new MatrixCounter(grid.count(), USUAL_SIZE);
        MatrixCounter byDistance = new MatrixCounter(grid.count(), USUAL_SIZE);
        int slice = grid.size(0) * grid.size(1);
        int[] zone = new int[256];
        for (int seed = fromSlice * slice; seed < toSlice * slice; seed++) {
            int level = unvisited[seed];
            if (level > 0) {
                int size = 1;
                int distance = distances[seed];
                zone[0] = seed;
                unvisited[seed] = 0;
                for (int member = 0; member < size; member++) {
                    int v = zone[member];
                    distance = Math.min(distance, distances[v]);
                    if (size + neighbourhood.touching().length > zone.length) {
                        zone = Arrays.copyOf(zone, 2 * zone.length);
                    }
                    for (int step : neighbourhood.touching()) {
                        if (unvisited[v + step] == level) {
                            unvisited[v + step] = 0;
                            zone[size++] = v + step;
                        }
                    }
                }
                bySize.add(level, size);
                byDistance.add(level, distance);
            }
        }
        long voxels = grid.voxels(fromSlice, toSlice);
        return new Matrices(new TextureMatrix(bySize.toMatrix(), voxels), new TextureMatrix(byDistance.toMatrix(), voxels));
    }
}
