package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class EnclosingEllipsoidTest {

    /** Semi-axes sqrt(3) / 2 times the edges, by symmetry and affine invariance. */
    @Property(tries = 50)
    void ofABox(@ForAll @DoubleRange(min = 50, max = 100) double a, @ForAll @DoubleRange(min = 5, max = 40) double b,
            @ForAll @DoubleRange(min = 0.5, max = 4) double c) {
        double[][] corners = new double[8][];
        for (int p = 0; p < 8; p++) {
            corners[p] = new double[] {30 + a * (p & 1), 40 + b * (p >> 1 & 1), -50 + c * (p >> 2)};
        }
        Ellipsoid ellipsoid = EnclosingEllipsoid.of(corners).axes();
        double[] expected = {Math.sqrt(3) / 2 * a, Math.sqrt(3) / 2 * b, Math.sqrt(3) / 2 * c};
        assertArrayEquals(expected, new double[] {ellipsoid.a(), ellipsoid.b(), ellipsoid.c()}, 1e-6 * a);
    }

    /** Points on the surface of an ellipsoid and points within. */
    @Property(tries = 20)
    void ofPointsOnAnEllipsoid(@ForAll long seed, @ForAll @IntRange(min = 0, max = 3000) int within) {
        Random random = new Random(seed);
        double[] axes = {5, 3, 0.2};
        double[][] points = new double[within + 2000][3];
        for (int p = 0; p < points.length; p++) {
            double norm = 0;
            for (int a = 0; a < 3; a++) {
                points[p][a] = random.nextGaussian();
                norm += points[p][a] * points[p][a];
            }
            double radius = p < within ? random.nextDouble() : 1;
            for (int a = 0; a < 3; a++) {
                points[p][a] *= radius * axes[a] / Math.sqrt(norm);
            }
        }
        double ratio = EnclosingEllipsoid.of(points).axes().volume() / (4 * Math.PI / 3 * 5 * 3 * 0.2);
        assertEquals(1, ratio, 3e-9);
    }

    /** Mesh vertices of a cube of voxels: three close to each corner, all equally far out, among which weights are not unique. */
    @Test
    void ofACubeOfVoxels() {
        double n = 256;
        double[][] points = new double[24][3];
        for (int p = 0; p < points.length; p++) {
            for (int a = 0; a < 3; a++) {
                double half = p / 8 == a ? n / 2 : (n - 1) / 2;
                points[p][a] = (p >> a & 1) == 0 ? half : -half;
            }
        }
        double radius = Math.sqrt(n * n + 2 * (n - 1) * (n - 1)) / 2;
        Ellipsoid ellipsoid = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> EnclosingEllipsoid.of(points).axes());
        assertEquals(4 * Math.PI / 3 * radius * radius * radius, ellipsoid.volume(), 3e-9 * ellipsoid.volume());
    }
}
