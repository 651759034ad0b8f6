package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;
import org.radflow.normalise.Resampler;

/** Configurations A to E of IBSI 1 on the CT radiomics phantom; their values are compared by the conformance tests. */
class CtPhantomTest {

    @Test
    void configurationsTogetherGiveWhatTheyGiveAlone() throws IOException {
        List<Configuration> all = Arrays.stream(IbsiConfigurations.values()).map(IbsiConfigurations::configuration).toList();
        List<FeatureValue> alone = new ArrayList<>();
        for (Configuration configuration : all) {
            alone.addAll(new IbsiExtractor(List.of(configuration)).extract(image(), mask()));
        }
        assertEquals(alone, new IbsiExtractor(all).extract(image(), mask()));
    }

    private static Volume image() throws IOException {
        return Resampler.round(NiftiReader.readVolume(Reference.file("ibsi1/ct-phantom/nifti/image/phantom.nii.gz")));
    }

    private static Mask mask() throws IOException {
        return NiftiReader.readMask(Reference.file("ibsi1/ct-phantom/nifti/mask/mask.nii.gz"));
    }
}
