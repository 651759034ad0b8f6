package org.radflow.features.zones;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.matrix.SliceMatrices;
import org.radflow.features.matrix.TextureMatrix;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.LevelWindow;
import org.radflow.features.roi.Roi;
import org.radflow.image.Cancellation;

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
            EdgeDistance distances = new EdgeDistance(roi, grid, d == Dimension.VOLUME);
            Preceding preceding = d == Dimension.VOLUME ? Preceding.IN_VOLUME : Preceding.IN_SLICE;
            SliceMatrices.Counter<Matrices> counter = (neighbours, from, to) -> find(distances, preceding, neighbours.depth(), from, to);
            return SliceMatrices.of(grid, 1, d, counter, Matrices::plus);
        });
    }

    private Matrices find(EdgeDistance edge, Preceding preceding, int depth, int fromSlice, int toSlice) {
        MatrixCounter bySize = new MatrixCounter(grid.count(), USUAL_SIZE);
        MatrixCounter byDistance = new MatrixCounter(grid.count(), USUAL_SIZE);
        ZoneLabels.Ended ended = (level, voxels, distance) -> {
            bySize.add(level, voxels);
            byDistance.add(level, distance);
        };
        LevelWindow window = new LevelWindow(grid, depth);
        ZoneLabels labels = new ZoneLabels(grid, preceding);
        int[] distances = new int[grid.size(0) * grid.size(1)];
        for (int k = fromSlice; k < toSlice; k++) {
            Cancellation.check();
            window.moveTo(k);
            edge.next(k, distances);
            window.forEachStretch((from, to) -> labels.join(window.levels(), from, to, -window.start(), distances));
            labels.endSlice(ended);
        }
        labels.endSlice(ended);
        long voxels = grid.voxels(fromSlice, toSlice);
        return new Matrices(new TextureMatrix(bySize.toMatrix(), voxels), new TextureMatrix(byDistance.toMatrix(), voxels));
    }
}
