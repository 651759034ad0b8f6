package org.radflow.features.morphology;

import java.util.ArrayList;
import java.util.List;

import org.radflow.features.morphology.MarchingCubes.Triangle;

/** Which triangles fill the cell between eight voxel centres where that is ambiguous. */
public enum MeshConvention {
    /** Voxels that touch at an edge alone stay apart; loops of cuts are filled by the triangulation of largest area. */
    IBSI {
        @Override
        List<Triangle> triangles(int pattern) {
            return MarchingCubes.TRIANGLES.get(pattern);
        }
    },
    /**
     * The triangles of PyRadiomics. Voxels that touch at an edge alone stay apart, unless the corner with the lowest i and the highest j and k is
     * inside: then the outside is what stays apart.
     */
    PYRADIOMICS {
        @Override
        List<Triangle> triangles(int pattern) {
            return PYRADIOMICS_TRIANGLES.get(pattern);
        }
    };

    private static final int DECIDING_CORNER = 1 << 6;

    /**
     * For each loop of the patterns without the deciding corner, in the order of {@link MarchingCubes#loops}: which of its
     * {@link MarchingCubes#triangulations triangulations} PyRadiomics has, A for the first.
     */
    private static final String PYRADIOMICS_CHOICES = "AAAABAABAAAAABDABAAAABAABAAADAAAAAACBACAADAAABCAABABALAAAAABMBADALEAADAAACBAEAAA"
            + "ACDBAjjBAAAAAAAAABAAAABABABCCELMAAAAAAAABAAAABAAAAADAABABCAXEAUMANAAAECAABAEAUDADABLADBCLDAACXDANLNEASAANA";

    private static final List<List<Triangle>> PYRADIOMICS_TRIANGLES = pyRadiomicsTriangles();

    private static List<List<Triangle>> pyRadiomicsTriangles() {
        List<List<Triangle>> triangles = new ArrayList<>();
        int loops = 0;
        for (int pattern = 0; pattern < 256; pattern++) {
            List<Triangle> ofPattern = new ArrayList<>();
            if ((pattern & DECIDING_CORNER) == 0) {
                for (List<double[]> loop : MarchingCubes.loops(pattern)) {
                    ofPattern.addAll(MarchingCubes.triangulations(loop).get(PYRADIOMICS_CHOICES.charAt(loops++) - 'A'));
                }
            }
            triangles.add(ofPattern);
        }
        for (int pattern = 0; pattern < 256; pattern++) {
            if ((pattern & DECIDING_CORNER) != 0) {
                triangles.set(pattern, triangles.get(255 - pattern).stream().map(t -> new Triangle(t.b(), t.a(), t.c(), 1)).toList());
            }
        }
        return triangles;
    }

    /** Of a cell; bit c of the pattern tells whether corner c is inside. */
    abstract List<Triangle> triangles(int pattern);
}
