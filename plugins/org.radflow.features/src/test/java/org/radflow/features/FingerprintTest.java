package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class FingerprintTest {

    private static final Volume IMAGE = DigitalPhantom.image();
    private static final Mask MASK = DigitalPhantom.mask();

    @Test
    void dependsOnVoxelsMaskAndGrid() {
        String phantom = Fingerprint.of(IMAGE, MASK);
        assertEquals(64, phantom.length());
        assertEquals(phantom, Fingerprint.of(DigitalPhantom.image(), DigitalPhantom.mask()));

        float[] voxels = IMAGE.voxels().clone();
        voxels[79] += 1;
        assertNotEquals(phantom, Fingerprint.of(new Volume(IMAGE.geometry(), voxels), MASK));

        byte[] region = MASK.voxels().clone();
        region[0] = 0;
        assertNotEquals(phantom, Fingerprint.of(IMAGE, new Mask(MASK.geometry(), region)));

        Volume thicker = new Volume(Regions.grid(5, 4, 4, 2, 2, 3), IMAGE.voxels());
        assertNotEquals(phantom, Fingerprint.of(thicker, MASK));
    }

    @Test
    void dependsOnEverySetting() {
        FeatureSettings settings = FeatureSettings.DEFAULT.withResegmentation(Resegmentation.range(-1000, 400));
        assertEquals("IBSI 1; families diagnostics+morphology+local_intensity+intensity_statistics+intensity_histogram"
                + "+intensity_volume_histogram+glcm+glrlm+glszm+gldzm+ngtdm+ngldm; textures 3D_avg+3D_comb, distance 1; "
                + "range [-1000.0, 400.0]; outliers Infinity sigma; discretisation fbs:25.0; volume histogram none", settings.describe());
        assertNotEquals(Fingerprint.of(new IbsiExtractor(settings)),
                Fingerprint.of(new IbsiExtractor(settings.withDiscretisation(Discretisation.fixedBinNumber(32)))));
    }
}
