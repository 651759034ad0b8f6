package org.radflow.normalise.intensity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class IntensityTest {

    private static final float NAN = Float.NaN;

    private static Volume line(final float... voxels) {
        return new Volume(Geometry.axisAligned(new int[]{voxels.length, 1, 1}, new double[]{1, 1, 1}, new double[3]), voxels);
    }

    private static void assertRefused(final String message, final Executable code) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, code).getMessage());
    }

    /** Expected values: intensity-normalization 3.0.1, ZScoreNormalizer. */
    @Test
    void zScoreEqualsAPeers() {
        final Volume volume = Tissues.volume(1, 1, 1);
        final Sample sample = Sample.of(volume);
        assertEquals(132.17682368373872, sample.mean(), 1e-9);
        assertEquals(46.53294861045837, sample.deviation(), 1e-9);
        final float[] scaled = LinearScale.zScore(sample).apply(volume).voxels();
        assertEquals(-1.751895998926501, scaled[0], 1e-6);
        assertEquals(0.9358447969659542, scaled[3999], 1e-6);
    }

    @Test
    void statisticsComeFromTheMaskAndAreAppliedToAll() {
        final Volume volume = line(-1, 1, 3, 100);
        final Sample sample = Sample.of(volume, new Mask(volume.geometry(), new byte[]{1, 1, 1, 0}));
        assertArrayEquals(new float[]{-1.2247449f, 0, 1.2247449f, 60.62487f}, LinearScale.zScore(sample).apply(volume).voxels(), 1e-5f);
    }

    @Test
    void rangesAndPercentilesBecomeWhatIsAsked() {
        final Volume volume = line(-2, 0, 2, 4, 6);
        final Sample sample = Sample.of(volume);
        assertArrayEquals(new float[]{0, 0.25f, 0.5f, 0.75f, 1}, LinearScale.percentiles(sample, 0, 100, 0, 1).apply(volume).voxels(), 1e-6f);
        assertArrayEquals(new float[]{-100, 0, 100, 200, 300}, LinearScale.percentiles(sample, 25, 75, 0, 200).apply(volume).voxels(), 1e-4f);
        assertEquals(-1.2, sample.percentile(10), 1e-12);
        assertEquals(2, sample.median());
    }

    @Test
    void ratioToAReferenceRegion() {
        assertArrayEquals(new float[]{0.5f, 1, -2}, LinearScale.ratio(40).apply(line(20, 40, -80)).voxels());
        assertRefused("Reference region: found the intensity -3.0, expected a positive one", () -> LinearScale.ratio(-3));
    }

    @Test
    void windowsClipAndScale() {
        assertEquals(new IntensityWindow(-1350, 150), HuWindow.LUNG.window());
        final Volume volume = line(-2000, -1350, -600, 150, 3000, NAN);
        assertArrayEquals(new float[]{-1350, -1350, -600, 150, 150, NAN}, HuWindow.LUNG.window().clip(volume).voxels());
        assertArrayEquals(new float[]{0, 0, 0.5f, 1, 1, NAN}, HuWindow.LUNG.window().scale(volume, 0, 1).voxels(), 1e-6f);
        assertEquals(new IntensityWindow(0.1, 3.9), IntensityWindow.percentiles(Sample.of(line(0, 1, 2, 3, 4)), 2.5, 97.5));
        assertRefused("Window: found 3.0 to 3.0, expected two finite, ascending intensities", () -> new IntensityWindow(3, 3));
    }

    @Test
    void voxelsThatAreNotFiniteStayAndDoNotCount() {
        final Volume volume = line(NAN, 1, 3, Float.POSITIVE_INFINITY);
        assertArrayEquals(new float[]{NAN, -1, 1, Float.POSITIVE_INFINITY}, LinearScale.zScore(Sample.of(volume)).apply(volume).voxels());
        assertRefused("Image: found no finite voxel, expected at least one", () -> Sample.of(line(NAN, NAN)));
    }

    @Test
    void constantImagesAndEmptyMasksAreRefused() {
        final Volume volume = line(5, 5);
        assertRefused("Image: found the intensity 5.0 alone, expected more than one value", () -> LinearScale.zScore(Sample.of(volume)));
        assertRefused("Image: found the intensity 5.0 at percentiles 0.0 and 100.0, expected different ones",
            () -> LinearScale.percentiles(Sample.of(volume), 0, 100, 0, 1));
        assertRefused("Mask: found no finite voxel, expected at least one", () -> Sample.of(volume, new Mask(volume.geometry(), new byte[2])));
        assertRefused("Image: found the intensity 5.0 alone, expected more than one value", () -> BodyMask.of(volume));
        assertRefused("Image: found the intensity 5.0 alone, expected more than one value", () -> WhiteStripe.T1.scale(Sample.of(volume), 0.05));
    }

    @Test
    void aMaskOnAnotherGridSaysByHowManyMillimetres() {
        final Volume volume = line(1, 2);
        final Mask shifted = new Mask(volume.geometry().with(new int[]{2, 1, 1}, new double[]{1, 1, 1}, new double[]{0, 0, 4}), new byte[]{1, 1});
        final String message = assertThrows(IllegalArgumentException.class, () -> Sample.of(volume, shifted)).getMessage();
        assertTrue(message.startsWith("The mask lies on another grid than the image: origin") && message.endsWith("up to 4 mm apart"), message);
    }

    /** Expected value: skimage.filters.threshold_otsu, 256 bins, scikit-image 0.26. */
    @Test
    void otsuEqualsAPeers() {
        assertEquals(137.87988, Otsu.threshold(Sample.of(Tissues.volume(1, 1, 1))), 1e-4);
    }

    @Test
    void theBodyIsTheLargestBrightPartWithItsHoles() {
        final int[] slice = {
            0, 0, 0, 0, 0, 0,
            0, 9, 9, 9, 0, 0,
            0, 9, 1, 9, 0, 9,
            0, 9, 9, 9, 0, 9,
            0, 0, 0, 0, 0, 0};
        final float[] voxels = new float[60];
        final byte[] expected = new byte[60];
        for (int n = 0; n < 60; n++) {
            voxels[n] = slice[n % 30];
            expected[n] = (byte)(slice[n % 30] > 0 && n % 6 < 5 ? 1 : 0);
        }
        voxels[37] = NAN;
        expected[37] = 0;
        final Geometry grid = Geometry.axisAligned(new int[]{6, 5, 2}, new double[]{1, 1, 1}, new double[3]);
        assertArrayEquals(expected, BodyMask.of(new Volume(grid, voxels)).voxels());
    }

    /** Expected values: intensity-normalization 3.0.1, NyulNormalizer, landmarks of two images, applied to a third. */
    @Test
    void nyulEqualsAPeers() {
        final List<double[]> training = List.of(landmarks(Tissues.volume(1, 1, 1)), landmarks(Tissues.volume(2, 1.7, 1)));
        final NyulScale scale = NyulScale.learn(NyulScale.DECILES, training);
        assertArrayEquals(new double[]{1, 12.886493949670744, 30.759980808621908, 44.847515405375724, 49.7924547437394, 54.890849495362446,
            68.71378448044953, 81.92957739820955, 87.07560408479323, 91.85496274340825, 100}, scale.landmarks(), 1e-5);
        final Volume volume = Tissues.volume(3, 0.6, 1.1);
        final float[] matched = scale.apply(volume, Sample.of(volume)).voxels();
        assertEquals(4.7943528994089135, matched[0], 1e-4);
        assertEquals(51.72361008062586, matched[5], 1e-4);
        assertEquals(50.366061171521494, matched[1234], 1e-4);
        assertEquals(-7.621891615975606, matched[3070], 1e-4, "below the first landmark");
        assertEquals(107.67164272604795, matched[1759], 1e-4, "above the last landmark");
    }

    private static double[] landmarks(final Volume volume) {
        return NyulScale.standardised(Sample.of(volume), NyulScale.DECILES, 1, 100);
    }

    @Test
    void nyulMakesScannersWithDifferentScalesEqual() {
        final NyulScale scale = NyulScale.learn(NyulScale.DECILES, List.of(landmarks(Tissues.volume(1, 1, 1))));
        final Volume a = Tissues.volume(4, 1, 1);
        final Volume b = Tissues.volume(4, 3.5, 1);
        assertArrayEquals(scale.apply(a, Sample.of(a)).voxels(), scale.apply(b, Sample.of(b)).voxels(), 1e-3f);
    }

    @Test
    void nyulRefusesWhatHasNoLandmarks() {
        assertRefused("Image: found the intensity 0.0 at percentiles 1.0 and 10.0, expected different ones",
            () -> landmarks(line(0, 0, 0, 0, 0, 0, 0, 5, 6, 7)));
        assertRefused("Training images: found none, expected at least one", () -> NyulScale.learn(NyulScale.DECILES, List.of()));
        assertRefused("Percentiles: found [10.0, 5.0], expected at least two ascending numbers from 0 to 100",
            () -> new NyulScale(new double[]{10, 5}, new double[]{1, 2}));
        assertRefused("Landmarks: found [1.0], expected 2 ascending intensities", () -> new NyulScale(new double[]{5, 10}, new double[]{1}));
    }

    /**
     * Expected values: the stripe of intensity-normalization 3.0.1 around the modes of scipy.stats.gaussian_kde on 1,000 points (that package
     * takes 80, and so finds means of 178.54 and 120.87).
     */
    @Test
    void whiteStripeEqualsAPeers() {
        final Sample sample = Sample.of(Tissues.volume(1, 1, 1));
        assertStripe(179.29071239471435, 2.352844953749698, WhiteStripe.T1.scale(sample, 0.05));
        assertStripe(119.88634454727173, 2.1822966662569447, WhiteStripe.T2.scale(sample, 0.05));
        assertRefused("Stripe width: found 0.5, expected above 0 and below 0.5", () -> WhiteStripe.T1.scale(sample, 0.5));
    }

    private static void assertStripe(final double mean, final double deviation, final LinearScale scale) {
        assertEquals(deviation, 1 / scale.slope(), 0.01);
        assertEquals(mean, -scale.intercept() / scale.slope(), 0.05);
    }
}
