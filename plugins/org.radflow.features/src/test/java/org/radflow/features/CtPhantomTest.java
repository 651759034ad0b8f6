package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.features.Agreement.Expected;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.ResampleGrid;
import org.radflow.normalise.Resampler;

/** Configurations A to E of IBSI 1 on the CT radiomics phantom: every value with a consensus. */
class CtPhantomTest {

    private static final FeatureSettings IN_SLICES = FeatureSettings.DEFAULT
            .withAggregations(EnumSet.range(Aggregation.AVERAGED_2D, Aggregation.MERGED_25D));
    private static final FeatureSettings IN_VOLUME = FeatureSettings.DEFAULT;
    private static final double NONE = Double.POSITIVE_INFINITY;

    @Test
    void configurationA() throws IOException {
        compare("A", 346, IN_SLICES.withResegmentation(Resegmentation.range(-500, 400)).withDiscretisation(Discretisation.fixedBinSize(25)),
                Interpolation.LINEAR, 0, 0);
    }

    @Test
    void configurationB() throws IOException {
        compare("B", 346, IN_SLICES.withResegmentation(Resegmentation.range(-500, 400))
                .withDiscretisation(Discretisation.fixedBinNumber(32)), Interpolation.LINEAR, 2, 0);
    }

    @Test
    void configurationC() throws IOException {
        compare("C", 210, IN_VOLUME.withResegmentation(Resegmentation.range(-1000, 400)).withDiscretisation(Discretisation.fixedBinSize(25))
                .withIvhDiscretisation(Discretisation.fixedBinSize(2.5)), Interpolation.LINEAR, 2, 2);
    }

    @Test
    void configurationD() throws IOException {
        compare("D", 210, IN_VOLUME.withResegmentation(new Resegmentation(-NONE, NONE, 3))
                .withDiscretisation(Discretisation.fixedBinNumber(32)), Interpolation.LINEAR, 2, 2);
    }

    @Test
    void configurationE() throws IOException {
        compare("E", 210, IN_VOLUME.withResegmentation(new Resegmentation(-1000, 400, 3))
                .withDiscretisation(Discretisation.fixedBinNumber(32)).withIvhDiscretisation(Discretisation.fixedBinNumber(1000)),
                Interpolation.CUBIC_BSPLINE, 2, 2);
    }

    /** @param inPlane,across resampled spacing in mm; 0 keeps the axis */
    private static void compare(String configuration, int values, FeatureSettings settings, Interpolation interpolation, double inPlane,
            double across) throws IOException {
        List<Expected> published = Reference.ibsi1(configuration);
        Path folder = Reference.file("ibsi1/ct-phantom/nifti");
        Volume image = Resampler.round(NiftiReader.readVolume(folder.resolve("image/phantom.nii.gz")));
        Mask mask = NiftiReader.readMask(folder.resolve("mask/mask.nii.gz"));
        Geometry grid = ResampleGrid.resampled(image.geometry(), new double[] {inPlane, inPlane, across});
        FeatureExtractor extractor = new IbsiExtractor(settings);
        Agreement agreement = new Agreement(extractor, extractor.extract(Resampler.round(Resampler.resample(image, grid, interpolation)),
                Resampler.resample(mask, grid, Interpolation.LINEAR, 0.5)), published);
        System.out.println(agreement.summary("configuration " + configuration));
        assertEquals(List.of(), agreement.disagreements());
        assertEquals(values, agreement.compared());
    }
}
