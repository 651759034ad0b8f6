package org.radflow.tests.conformance;

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

import org.radflow.features.filters.Gabor;
import org.radflow.features.filters.ImageFilter;
import org.radflow.features.filters.LaplacianOfGaussian;
import org.radflow.features.filters.Laws;
import org.radflow.features.filters.MeanFilter;
import org.radflow.features.filters.Riesz;
import org.radflow.features.filters.SeparableWavelet;
import org.radflow.features.filters.Simoncelli;
import org.radflow.features.filters.Wavelet;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;

/** IBSI 2, phase 1 (arXiv 2006.05470): every consensus response map, within 1 % of its range at every voxel. */
final class ResponseMapOracle implements Oracle {

    private record ResponseMap(String test, String phantom, ImageFilter filter) {}

    private static final List<ResponseMap> MAPS = List.of(
            new ResponseMap("1_a_1", "checkerboard", new MeanFilter(VOLUME, 15, ZERO)),
            new ResponseMap("1_a_2", "checkerboard", new MeanFilter(VOLUME, 15, NEAREST)),
            new ResponseMap("1_a_3", "checkerboard", new MeanFilter(VOLUME, 15, PERIODIC)),
            new ResponseMap("1_a_4", "checkerboard", new MeanFilter(VOLUME, 15, MIRROR)),
            new ResponseMap("1_b_1", "impulse", new MeanFilter(SLICE, 15, ZERO)),
            new ResponseMap("2_a", "impulse", new LaplacianOfGaussian(VOLUME, 3, 4, ZERO)),
            new ResponseMap("2_b", "checkerboard", new LaplacianOfGaussian(VOLUME, 5, 4, MIRROR)),
            new ResponseMap("2_c", "checkerboard", new LaplacianOfGaussian(SLICE, 5, 4, MIRROR)),
            new ResponseMap("3_a_1", "impulse", new Laws(List.of(E5, L5, S5), ZERO, null, 0)),
            new ResponseMap("3_a_2", "impulse", new Laws(List.of(E5, L5, S5), ZERO, MAX, 0)),
            new ResponseMap("3_a_3", "impulse", new Laws(List.of(E5, L5, S5), ZERO, MAX, 7)),
            new ResponseMap("3_b_1", "checkerboard", new Laws(List.of(E3, W5, R5), MIRROR, null, 0)),
            new ResponseMap("3_b_2", "checkerboard", new Laws(List.of(E3, W5, R5), MIRROR, MAX, 0)),
            new ResponseMap("3_b_3", "checkerboard", new Laws(List.of(E3, W5, R5), MIRROR, MAX, 7)),
            new ResponseMap("3_c_1", "checkerboard", new Laws(List.of(L5, S5), MIRROR, null, 0)),
            new ResponseMap("3_c_2", "checkerboard", new Laws(List.of(L5, S5), MIRROR, MAX, 0)),
            new ResponseMap("3_c_3", "checkerboard", new Laws(List.of(L5, S5), MIRROR, MAX, 7)),
            new ResponseMap("4_a_1", "impulse", new Gabor(10, 4, 0.5, Math.PI / 3, 1, false, ZERO)),
            new ResponseMap("4_a_2", "impulse", new Gabor(10, 4, 0.5, 0, 8, true, ZERO)),
            new ResponseMap("4_b_1", "sphere", new Gabor(20, 8, 2.5, 5 * Math.PI / 4, 1, false, MIRROR)),
            new ResponseMap("4_b_2", "sphere", new Gabor(20, 8, 2.5, 0, 16, true, MIRROR)),
            new ResponseMap("5_a_1", "impulse", new SeparableWavelet(Wavelet.DAUBECHIES_2, "LHL", 1, ZERO, null)),
            new ResponseMap("5_a_2", "impulse", new SeparableWavelet(Wavelet.DAUBECHIES_2, "LHL", 1, ZERO, AVERAGE)),
            new ResponseMap("6_a_1", "sphere", new SeparableWavelet(Wavelet.COIFLET_1, "HHL", 1, PERIODIC, null)),
            new ResponseMap("6_a_2", "sphere", new SeparableWavelet(Wavelet.COIFLET_1, "HHL", 1, PERIODIC, AVERAGE)),
            new ResponseMap("7_a_1", "checkerboard", new SeparableWavelet(Wavelet.HAAR, "LLL", 2, MIRROR, AVERAGE)),
            new ResponseMap("7_a_2", "checkerboard", new SeparableWavelet(Wavelet.HAAR, "HHH", 2, MIRROR, AVERAGE)),
            new ResponseMap("8_a_1", "checkerboard", new Simoncelli(VOLUME, 1, PERIODIC)),
            new ResponseMap("8_a_2", "checkerboard", new Simoncelli(VOLUME, 2, PERIODIC)),
            new ResponseMap("8_a_3", "checkerboard", new Simoncelli(VOLUME, 3, PERIODIC)),
            new ResponseMap("9_a", "impulse", new Riesz(new LaplacianOfGaussian(VOLUME, 3, 4, ZERO), 1, 0, 0, ZERO)),
            new ResponseMap("9_b_1", "sphere", new Riesz(new LaplacianOfGaussian(VOLUME, 3, 4, ZERO), 0, 2, 0, ZERO)),
            new ResponseMap("10_b_1", "pattern_1", new Riesz(new Simoncelli(VOLUME, 1, NEAREST), 0, 2, 0, NEAREST)));

    @Override
    public void compare(Tally tally) throws IOException {
        for (ResponseMap map : MAPS) {
            Volume image = NiftiReader.readVolume(
                    Data.reference("ibsi2/digital-phantom/" + map.phantom + "/image/" + map.phantom + ".nii.gz"));
            float[] expected = NiftiReader.readVolume(Data.reference("ibsi2/response-maps/" + map.test + "-ValidCRM.nii.gz")).voxels();
            double percent = percentOff(map.filter.apply(image).voxels(), expected);
            tally.add("IBSI 2 phase 1", map.test.replace('_', '.'), map.filter.label(), "", percent <= 1,
                    String.format(Locale.ROOT, "%.4f %% of the range off", percent));
        }
    }

    /** Largest difference of a voxel in percent of the range of what is expected. */
    private static double percentOff(float[] found, float[] expected) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        double difference = 0;
        for (int n = 0; n < expected.length; n++) {
            minimum = Math.min(minimum, expected[n]);
            maximum = Math.max(maximum, expected[n]);
            difference = Math.max(difference, Math.abs(found[n] - expected[n]));
        }
        return 100 * difference / (maximum - minimum);
    }
}
