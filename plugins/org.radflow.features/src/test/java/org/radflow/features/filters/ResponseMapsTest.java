package org.radflow.features.filters;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.features.filters.Boundary.MIRROR;
import static org.radflow.features.filters.Boundary.NEAREST;
import static org.radflow.features.filters.Boundary.PERIODIC;
import static org.radflow.features.filters.Boundary.ZERO;
import static org.radflow.features.filters.Extent.SLICE;
import static org.radflow.features.filters.Extent.VOLUME;
import static org.radflow.features.filters.LawsKernel.E3;
import static org.radflow.features.filters.LawsKernel.E5;
import static org.radflow.features.filters.LawsKernel.L5;
import static org.radflow.features.filters.LawsKernel.R5;
import static org.radflow.features.filters.LawsKernel.S5;
import static org.radflow.features.filters.LawsKernel.W5;
import static org.radflow.features.filters.Pooling.AVERAGE;
import static org.radflow.features.filters.Pooling.MAX;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;

/** IBSI 2, phase 1: every consensus response map, within 1 % of its range at every voxel. */
class ResponseMapsTest {

    static Stream<Arguments> maps() {
        return Stream.of(
                Arguments.of("1_a_1", "checkerboard", new MeanFilter(VOLUME, 15, ZERO)),
                Arguments.of("1_a_2", "checkerboard", new MeanFilter(VOLUME, 15, NEAREST)),
                Arguments.of("1_a_3", "checkerboard", new MeanFilter(VOLUME, 15, PERIODIC)),
                Arguments.of("1_a_4", "checkerboard", new MeanFilter(VOLUME, 15, MIRROR)),
                Arguments.of("1_b_1", "impulse", new MeanFilter(SLICE, 15, ZERO)),
                Arguments.of("2_a", "impulse", new LaplacianOfGaussian(VOLUME, 3, 4, ZERO)),
                Arguments.of("2_b", "checkerboard", new LaplacianOfGaussian(VOLUME, 5, 4, MIRROR)),
                Arguments.of("2_c", "checkerboard", new LaplacianOfGaussian(SLICE, 5, 4, MIRROR)),
                Arguments.of("3_a_1", "impulse", new Laws(List.of(E5, L5, S5), ZERO, null, 0)),
                Arguments.of("3_a_2", "impulse", new Laws(List.of(E5, L5, S5), ZERO, MAX, 0)),
                Arguments.of("3_a_3", "impulse", new Laws(List.of(E5, L5, S5), ZERO, MAX, 7)),
                Arguments.of("3_b_1", "checkerboard", new Laws(List.of(E3, W5, R5), MIRROR, null, 0)),
                Arguments.of("3_b_2", "checkerboard", new Laws(List.of(E3, W5, R5), MIRROR, MAX, 0)),
                Arguments.of("3_b_3", "checkerboard", new Laws(List.of(E3, W5, R5), MIRROR, MAX, 7)),
                Arguments.of("3_c_1", "checkerboard", new Laws(List.of(L5, S5), MIRROR, null, 0)),
                Arguments.of("3_c_2", "checkerboard", new Laws(List.of(L5, S5), MIRROR, MAX, 0)),
                Arguments.of("3_c_3", "checkerboard", new Laws(List.of(L5, S5), MIRROR, MAX, 7)),
                Arguments.of("4_a_1", "impulse", new Gabor(10, 4, 0.5, Math.PI / 3, 1, false, ZERO)),
                Arguments.of("4_a_2", "impulse", new Gabor(10, 4, 0.5, 0, 8, true, ZERO)),
                Arguments.of("4_b_1", "sphere", new Gabor(20, 8, 2.5, 5 * Math.PI / 4, 1, false, MIRROR)),
                Arguments.of("4_b_2", "sphere", new Gabor(20, 8, 2.5, 0, 16, true, MIRROR)),
                Arguments.of("5_a_1", "impulse", new SeparableWavelet(Wavelet.DAUBECHIES_2, "LHL", 1, ZERO, null)),
                Arguments.of("5_a_2", "impulse", new SeparableWavelet(Wavelet.DAUBECHIES_2, "LHL", 1, ZERO, AVERAGE)),
                Arguments.of("6_a_1", "sphere", new SeparableWavelet(Wavelet.COIFLET_1, "HHL", 1, PERIODIC, null)),
                Arguments.of("6_a_2", "sphere", new SeparableWavelet(Wavelet.COIFLET_1, "HHL", 1, PERIODIC, AVERAGE)),
                Arguments.of("7_a_1", "checkerboard", new SeparableWavelet(Wavelet.HAAR, "LLL", 2, MIRROR, AVERAGE)),
                Arguments.of("7_a_2", "checkerboard", new SeparableWavelet(Wavelet.HAAR, "HHH", 2, MIRROR, AVERAGE)),
                Arguments.of("8_a_1", "checkerboard", new Simoncelli(VOLUME, 1, PERIODIC)),
                Arguments.of("8_a_2", "checkerboard", new Simoncelli(VOLUME, 2, PERIODIC)),
                Arguments.of("8_a_3", "checkerboard", new Simoncelli(VOLUME, 3, PERIODIC)),
                Arguments.of("9_a", "impulse", new Riesz(new LaplacianOfGaussian(VOLUME, 3, 4, ZERO), 1, 0, 0, ZERO)),
                Arguments.of("9_b_1", "sphere", new Riesz(new LaplacianOfGaussian(VOLUME, 3, 4, ZERO), 0, 2, 0, ZERO)),
                Arguments.of("10_b_1", "pattern_1", new Riesz(new Simoncelli(VOLUME, 1, NEAREST), 0, 2, 0, NEAREST)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("maps")
    void agrees(String test, String phantom, ImageFilter filter) throws IOException {
        Volume image = NiftiReader.readVolume(Reference.file("ibsi2/digital-phantom/" + phantom + "/image/" + phantom + ".nii.gz"));
        float[] expected = NiftiReader.readVolume(Reference.file("ibsi2/response-maps/" + test + "-ValidCRM.nii.gz")).voxels();
        float[] found = filter.apply(image).voxels();
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        double difference = 0;
        for (int n = 0; n < expected.length; n++) {
            minimum = Math.min(minimum, expected[n]);
            maximum = Math.max(maximum, expected[n]);
            difference = Math.max(difference, Math.abs(found[n] - expected[n]));
        }
        double percent = 100 * difference / (maximum - minimum);
        System.out.printf(Locale.ROOT, "response map %s: at most %.4f %% of the range off, %s%n", test, percent, filter.label());
        assertTrue(percent <= 1, test + ": " + percent + " % of the range off, expected at most 1 %");
    }
}
