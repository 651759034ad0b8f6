package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radflow.features.morphology.RandomMask.inside;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.radflow.features.morphology.MarchingCubes.Triangle;
import org.radflow.image.Mask;

class SurfaceMeshTest {

    /** Against the triangles of every cell, one after the other. */
    @Property(tries = 100)
    void isTheSumOfTheTriangles(@ForAll long seed, @ForAll MeshConvention convention) {
        Mask mask = RandomMask.of(seed);
        double[] spacing = RandomMask.spacing(mask);
        int[] box = mask.boundingBox();
        double volume = 0;
        double area = 0;
        for (int k = box[2] - 1; k <= box[5]; k++) {
            for (int j = box[1] - 1; j <= box[4]; j++) {
                for (int i = box[0] - 1; i <= box[3]; i++) {
                    for (Triangle t : convention.triangles(pattern(mask, i, j, k))) {
                        double[] areaVector = t.areaVector(spacing);
                        int[] cell = {i - box[0] + 1, j - box[1] + 1, k - box[2] + 1};
                        for (int a = 0; a < 3; a++) {
                            double centroid = (cell[a] + (t.a()[a] + t.b()[a] + t.c()[a]) / 3) * spacing[a];
                            volume += t.share() * centroid * areaVector[a] / 3;
                        }
                        area += t.share() * t.area(spacing);
                    }
                }
            }
        }
        SurfaceMesh mesh = new SurfaceMesh(RandomMask.bits(mask), spacing, convention);
        assertEquals(Math.abs(volume), mesh.volume(), 1e-9 * area);
        assertEquals(area, mesh.area(), 1e-9 * area);
    }

    private static int pattern(Mask mask, int i, int j, int k) {
        int pattern = 0;
        for (int c = 0; c < 8; c++) {
            pattern |= inside(mask, i + (c & 1), j + (c >> 1 & 1), k + (c >> 2)) ? 1 << c : 0;
        }
        return pattern;
    }
}
