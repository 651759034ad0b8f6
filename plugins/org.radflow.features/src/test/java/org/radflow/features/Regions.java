package org.radflow.features;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Small regions for tests. */
final class Regions {

    /** Whether the voxel centre at (x, y, z) in index coordinates belongs to a shape. */
    interface Shape {
        boolean contains(int i, int j, int k);
    }

    /** A value per voxel index. */
    interface Field {
        double at(int i, int j, int k);
    }

    private Regions() {}

    static Geometry grid(int nx, int ny, int nz, double... spacing) {
        return Geometry.axisAligned(new int[] {nx, ny, nz}, spacing, new double[3]);
    }

    static Mask mask(Geometry grid, Shape shape) {
        byte[] voxels = new byte[grid.voxels()];
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    voxels[grid.index(i, j, k)] = (byte) (shape.contains(i, j, k) ? 1 : 0);
                }
            }
        }
        return new Mask(grid, voxels);
    }

    static Volume image(Geometry grid, Field field) {
        float[] voxels = new float[grid.voxels()];
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    voxels[grid.index(i, j, k)] = (float) field.at(i, j, k);
                }
            }
        }
        return new Volume(grid, voxels);
    }

    static Map<String, FeatureValue> extract(FeatureSettings settings, Volume image, Mask mask) {
        FeatureExtractor extractor = new IbsiExtractor(settings);
        List<FeatureDefinition> definitions = extractor.definitions();
        List<FeatureValue> values = extractor.extract(image, mask);
        return IntStream.range(0, values.size()).boxed().collect(Collectors.toMap(f -> definitions.get(f).name(), values::get));
    }
}
