package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.radflow.segment.ConjugateGradient.LinearSystem;

class ConjugateGradientTest {

    /** Preconditioned by its diagonal. */
    private record Matrix(double[][] rows) implements LinearSystem {

        @Override
        public void multiply(double[] x, double[] product) {
            for (int r = 0; r < x.length; r++) {
                product[r] = 0;
                for (int c = 0; c < x.length; c++) {
                    product[r] += rows[r][c] * x[c];
                }
            }
        }

        @Override
        public void precondition(double[] residual, double[] solution) {
            for (int r = 0; r < residual.length; r++) {
                solution[r] = residual[r] / rows[r][r];
            }
        }
    }

    @Test
    void solvesThreeEquations() {
        Matrix matrix = new Matrix(new double[][] {{4, 1, 0}, {1, 5, -1}, {0, -1, 6}});
        double[] right = new double[3];
        matrix.multiply(new double[] {1, 2, 3}, right);
        assertArrayEquals(new double[] {6, 8, 16}, right);
        assertArrayEquals(new double[] {1, 2, 3}, ConjugateGradient.solve(matrix, right), 1e-7);
    }

    @Test
    void saysWhenThereIsNoSolution() {
        Matrix singular = new Matrix(new double[][] {{1, -1}, {-1, 1}});
        assertEquals("found a relative residual", assertThrows(IllegalStateException.class,
                () -> ConjugateGradient.solve(singular, new double[] {1, 1})).getMessage().substring(21, 46));
    }
}
