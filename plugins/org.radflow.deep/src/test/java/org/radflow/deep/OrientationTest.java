package org.radflow.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.radflow.image.Geometry;

class OrientationTest {

    private static final String[] CODES = {"LPS", "RAS", "RPI", "SAL", "PIR", "ASR", "ILP", ""};

    /** Every voxel stays where it is in the patient, and the axes run as the code says. */
    @Property(tries = 200)
    void voxelsStayWhereTheyAre(@ForAll @IntRange(max = 7) final int codeIndex, @ForAll @DoubleRange(min = -0.6, max = 0.6) final double angle,
        @ForAll @IntRange(max = 2) final int exchanged, @ForAll final boolean mirrored) {
        final double c = Math.cos(angle);
        final double s = Math.sin(angle);
        final double[][] axes = {{c, s, 0}, {-s, c, 0}, {0, 0, mirrored ? -1 : 1}};
        final double[] direction = new double[9];
        for (int axis = 0; axis < 3; axis++) {
            for (int row = 0; row < 3; row++) {
                direction[3 * row + axis] = axes[(axis + exchanged) % 3][row];
            }
        }
        final Geometry image = new Geometry(new int[]{3, 4, 2}, new double[]{1, 2, 3}, new double[]{5, -7, 11}, direction);
        final float[] voxels = new float[image.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = n;
        }
        final Orientation orientation = Orientation.of(image, CODES[codeIndex]);
        final Geometry turned = orientation.turned();
        final float[] there = orientation.turn(voxels);
        for (int k = 0; k < turned.size(2); k++) {
            for (int j = 0; j < turned.size(1); j++) {
                for (int i = 0; i < turned.size(0); i++) {
                    final double[] position = turned.toPhysical(i, j, k);
                    final double[] index = image.toIndex(position[0], position[1], position[2]);
                    assertEquals(image.index((int)Math.rint(index[0]), (int)Math.rint(index[1]), (int)Math.rint(index[2])),
                        there[turned.index(i, j, k)]);
                }
            }
        }
        assertArrayEquals(voxels, orientation.back(there));
        for (int axis = 0; axis < CODES[codeIndex].length(); axis++) {
            final int letter = "LRPASI".indexOf(CODES[codeIndex].charAt(axis));
            assertEquals(1, (letter % 2 == 0 ? 1 : -1) * turned.direction(letter / 2, axis), 0.2);
        }
    }
}
