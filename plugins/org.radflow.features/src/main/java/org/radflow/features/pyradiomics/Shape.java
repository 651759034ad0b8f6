package org.radflow.features.pyradiomics;

import java.util.ArrayList;
import java.util.List;

import org.radflow.features.morphology.MeshConvention;
import org.radflow.features.morphology.Morphology;
import org.radflow.features.morphology.PlanarDiameter;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.Roi;

/** PyRadiomics' shape features. Axes are those of the voxel centres' population covariance (IBSI divides by n - 1). */
final class Shape {

    static final List<Feature<Shape>> FEATURES = features();

    private final Roi roi;
    private final Morphology morphology;

    Shape(Roi roi) {
        this.roi = roi;
        this.morphology = new Morphology(roi, MeshConvention.PYRADIOMICS);
    }

    private static List<Feature<Shape>> features() {
        List<Feature<Shape>> features = new ArrayList<>();
        features.add(of("MeshVolume", "morph_volume"));
        features.add(of("VoxelVolume", "morph_vol_approx"));
        features.add(of("SurfaceArea", "morph_area_mesh"));
        features.add(of("SurfaceVolumeRatio", "morph_av"));
        features.add(of("Sphericity", "morph_sphericity"));
        features.add(of("Maximum3DDiameter", "morph_diam"));
        features.add(planar("Maximum2DDiameterSlice", 2));
        features.add(planar("Maximum2DDiameterColumn", 1));
        features.add(planar("Maximum2DDiameterRow", 0));
        features.add(axis("MajorAxisLength", "morph_pca_maj_axis"));
        features.add(axis("MinorAxisLength", "morph_pca_min_axis"));
        features.add(axis("LeastAxisLength", "morph_pca_least_axis"));
        features.add(of("Elongation", "morph_pca_elongation"));
        features.add(of("Flatness", "morph_pca_flatness"));
        return List.copyOf(features);
    }

    private static Feature<Shape> of(String name, String tag) {
        Feature<Morphology> feature = Textures.renamed(Morphology.FEATURES, "shape", name, tag);
        return new Feature<>(feature.tag(), feature.ibsiCode(), name, feature.unit(), s -> feature.formula().applyAsDouble(s.morphology));
    }

    private static Feature<Shape> axis(String name, String tag) {
        Feature<Shape> feature = of(name, tag);
        return new Feature<>(feature.tag(), feature.ibsiCode(), name, feature.unit(), s -> {
            double n = s.roi.morphological().count();
            return feature.formula().applyAsDouble(s) * Math.sqrt((n - 1) / n);
        });
    }

    /** Largest distance between vertices of the mesh in a plane across an axis. */
    private static Feature<Shape> planar(String name, int axis) {
        return new Feature<>("shape_" + name, "", name, "mm", s -> PlanarDiameter.of(s.roi.morphological(), axis));
    }
}
