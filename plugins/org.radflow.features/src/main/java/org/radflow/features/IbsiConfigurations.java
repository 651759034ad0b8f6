package org.radflow.features;

import java.util.EnumSet;

import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.normalise.Interpolation;

/**
 * The configurations A to E of IBSI 1 for CT, with all aggregations of their approach (reference manual, arXiv 1612.07003, chapter
 * "Reference data sets").
 */
public enum IbsiConfigurations {
    /** In slices, not interpolated, -500 to 400 HU, bins of 25 HU. */
    A(Preparation.NONE, slices().withResegmentation(Resegmentation.range(-500, 400)).withDiscretisation(Discretisation.fixedBinSize(25))),
    /** In slices, 2 mm bilinear in plane, -500 to 400 HU, 32 bins. */
    B(Preparation.resampled(2, 2, 0, Interpolation.LINEAR, true),
            slices().withResegmentation(Resegmentation.range(-500, 400)).withDiscretisation(Discretisation.fixedBinNumber(32))),
    /** In the volume, 2 mm trilinear, -1000 to 400 HU, bins of 25 HU. */
    C(Preparation.resampled(2, 2, 2, Interpolation.LINEAR, true),
            volume().withResegmentation(Resegmentation.range(-1000, 400)).withDiscretisation(Discretisation.fixedBinSize(25))
                    .withIvhDiscretisation(Discretisation.fixedBinSize(2.5))),
    /** In the volume, 2 mm trilinear, 3 sigma, 32 bins. */
    D(Preparation.resampled(2, 2, 2, Interpolation.LINEAR, true),
            volume().withResegmentation(new Resegmentation(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 3))
                    .withDiscretisation(Discretisation.fixedBinNumber(32))),
    /** In the volume, 2 mm tricubic spline, -1000 to 400 HU, 3 sigma, 32 bins. */
    E(Preparation.resampled(2, 2, 2, Interpolation.CUBIC_BSPLINE, true),
            volume().withResegmentation(new Resegmentation(-1000, 400, 3)).withDiscretisation(Discretisation.fixedBinNumber(32))
                    .withIvhDiscretisation(Discretisation.fixedBinNumber(1000)));

    private final Configuration configuration;

    IbsiConfigurations(Preparation preparation, FeatureSettings settings) {
        configuration = new Configuration(name(), preparation, settings);
    }

    private static FeatureSettings slices() {
        return FeatureSettings.DEFAULT.withAggregations(EnumSet.range(Aggregation.AVERAGED_2D, Aggregation.MERGED_25D));
    }

    private static FeatureSettings volume() {
        return FeatureSettings.DEFAULT.withAggregations(EnumSet.of(Aggregation.AVERAGED_3D, Aggregation.MERGED_3D));
    }

    /** Named by its letter. */
    public Configuration configuration() {
        return configuration;
    }
}
