package org.radflow.normalise.registration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;
import org.radflow.image.io.NrrdReader;
import org.radflow.normalise.ReferenceData;
import org.radflow.normalise.SpatialTransform;
import org.radflow.normalise.registration.Registration.Result;
import org.radflow.normalise.registration.Registration.Start;

class RegistrationTest {

    private static final double[] SHEARED = {1.05, 0.03, 0, -0.02, 0.96, 0.03, 0.02, 0, 1.03};

    /** Three balls of different size and intensity in a larger one, with soft edges; not symmetric. */
    private static Volume phantom() {
        final Geometry grid = new Geometry(new int[]{48, 44, 30}, new double[]{2, 2, 3}, new double[]{-30, 12, 100},
            new double[]{0.8, 0.6, 0, -0.6, 0.8, 0, 0, 0, 1});
        final double[][] balls = {{23, 21, 14, 36, 100}, {16, 18, 12, 14, 150}, {30, 24, 18, 9, -60}, {24, 30, 9, 7, 220}};
        final float[] voxels = new float[grid.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            for (final double[] ball : balls) {
                final double x = 2 * (n % 48 - ball[0]);
                final double y = 2 * (n / 48 % 44 - ball[1]);
                final double z = 3 * (n / (48 * 44) - ball[2]);
                voxels[n] += (float)(ball[4] / (1 + Math.exp(Math.sqrt(x * x + y * y + z * z) - ball[3])));
            }
        }
        return new Volume(grid, voxels);
    }

    /** As another modality sees it: neither brighter nor darker throughout. */
    private static Volume otherModality(final Volume volume, final double centre, final double width) {
        final float[] voxels = volume.voxels().clone();
        for (int n = 0; n < voxels.length; n++) {
            final double x = (voxels[n] - centre) / width;
            voxels[n] = (float)(500 * Math.exp(-x * x));
        }
        return new Volume(volume.geometry(), voxels);
    }

    private static Registration with(final Motion motion, final Similarity similarity, final Start start) {
        return new Registration(motion, similarity, start, 3, 2, 20_000, 100);
    }

    private static void assertRecovers(final KnownMotion motion, final Registration registration, final Volume fixed, final Volume moved,
        final double from, final double to) {
        final Result result = registration.run(fixed, moved, null);
        final double error = motion.error(result.transform(), fixed.geometry(), from, to);
        assertTrue(error < 0.5, () -> "misses points by up to " + error + " mm");
        assertTrue(result.overlap() > 0.7, () -> "overlap " + result.overlap());
    }

    @Test
    void recoversARigidMotionByMeanSquares() {
        final Volume fixed = phantom();
        final KnownMotion motion = KnownMotion.rigid(fixed.geometry(), 8, -5, 6, -4, 7);
        final Volume moved = motion.moved(fixed, 1.5, 2, 2.5);
        assertRecovers(motion, with(Motion.RIGID, Similarity.MEAN_SQUARES, Start.PATIENT_POSITION), fixed, moved, 0, 1);
    }

    @Test
    void recoversARigidMotionOfAnotherModality() {
        final Volume fixed = phantom();
        final KnownMotion motion = KnownMotion.rigid(fixed.geometry(), 8, -5, 6, -4, 7);
        assertRecovers(motion, Registration.DEFAULT, fixed, otherModality(motion.moved(fixed, 1.5, 2, 2.5), 120, 60), 0, 1);
    }

    @Test
    void recoversAnAffineMotionOfAnotherModality() {
        final Volume fixed = phantom();
        final KnownMotion motion = KnownMotion.affine(fixed.geometry(), SHEARED, 3, 2, -4);
        final Registration registration =
            new Registration(Motion.AFFINE, Similarity.MUTUAL_INFORMATION, Start.PATIENT_POSITION, 3, 2, 50_000, 100);
        assertRecovers(motion, registration, fixed, otherModality(motion.moved(fixed, 1.5, 2, 2.5), 120, 60), 0.2, 0.8);
    }

    /** Of the lung cancer patient of IBSI, within the middle 60 % of each edge. */
    @Test
    void recoversMotionsOfARealCt() throws IOException {
        final Volume fixed = NiftiReader.readVolume(ReferenceData.file("ibsi1/ct-phantom/nifti/image/phantom.nii.gz"));
        final KnownMotion rigid = KnownMotion.rigid(fixed.geometry(), 7, 4, -9, 6, 8);
        final Volume moved = rigid.moved(fixed, 1.2, 1.2, 2);
        assertRecovers(rigid, with(Motion.RIGID, Similarity.MEAN_SQUARES, Start.PATIENT_POSITION), fixed, moved, 0.2, 0.8);
        assertRecovers(rigid, with(Motion.RIGID, Similarity.MUTUAL_INFORMATION, Start.PATIENT_POSITION), fixed, otherModality(moved, -100, 300),
            0.2, 0.8);
        final KnownMotion affine = KnownMotion.affine(fixed.geometry(), SHEARED, -5, 4, 6);
        assertRecovers(affine, with(Motion.AFFINE, Similarity.MUTUAL_INFORMATION, Start.PATIENT_POSITION), fixed,
            otherModality(affine.moved(fixed, 1.2, 1.2, 2), -100, 300), 0.2, 0.8);
    }

    @Test
    void recoversAMotionOfARealMr() throws IOException {
        final Volume fixed = NrrdReader.readVolume(ReferenceData.file("pyradiomics/brain1_image.nrrd"));
        final KnownMotion motion = KnownMotion.rigid(fixed.geometry(), 7, 4, -9, 6, 8);
        assertRecovers(motion, with(Motion.RIGID, Similarity.MUTUAL_INFORMATION, Start.PATIENT_POSITION), fixed,
            otherModality(motion.moved(fixed, 1.2, 1.2, 2), 400, 300), 0.2, 0.8);
    }

    @Test
    void imagesInOtherFramesOfReferenceMeetAtTheirCentresOrCentresOfMass() {
        final Volume fixed = phantom();
        final Geometry grid = fixed.geometry();
        final Volume moving = new Volume(new Geometry(new int[]{48, 44, 30}, new double[]{2, 2, 3}, new double[]{500, -300, 0},
            new double[]{0.8, 0.6, 0, -0.6, 0.8, 0, 0, 0, 1}), fixed.voxels());
        for (final Start start : new Start[]{Start.CENTRES, Start.CENTRES_OF_MASS}) {
            final Result result = with(Motion.RIGID, Similarity.MUTUAL_INFORMATION, start).run(fixed, moving, null);
            final double[] expected = moving.geometry().toPhysical(3, 40, 20);
            assertArrayEquals(expected, result.transform().apply(grid.toPhysical(3, 40, 20)), 0.5);
        }
        assertRefused("Overlap of the images at the start: found 0 % of the fixed image in the moving one, expected at least 25 %",
            () -> Registration.DEFAULT.run(fixed, moving, null));
    }

    /** Of the fixed image only the part inside the mask is compared: what is outside may be another patient. */
    @Test
    void aMaskSaysWhereToCompare() {
        final Volume fixed = phantom();
        final KnownMotion motion = KnownMotion.rigid(fixed.geometry(), 5, 0, 3, -4, 2);
        final Volume moved = motion.moved(fixed, 2, 2, 3);
        final byte[] inside = new byte[fixed.voxels().length];
        for (int n = 0; n < inside.length; n++) {
            inside[n] = (byte)(n / (48 * 44) < 22 ? 1 : 0);
            if (inside[n] == 0) {
                fixed.voxels()[n] = 250 - n % 48 * 5;
            }
        }
        final Mask mask = new Mask(fixed.geometry(), inside);
        final Result result = with(Motion.RIGID, Similarity.MEAN_SQUARES, Start.PATIENT_POSITION).run(fixed, moved, mask);
        assertEquals(0, motion.error(result.transform(), fixed.geometry(), 0, 0.7), 1);
        assertRefused("Fixed mask: found no voxel of the fixed image inside, expected at least one",
            () -> Registration.DEFAULT.run(fixed, moved, new Mask(fixed.geometry(), new byte[inside.length])));
    }

    @Test
    void aSingleSliceIsRegisteredInItsPlane() {
        final Volume volume = phantom();
        final Geometry plane = volume.geometry().crop(new int[]{0, 0, 14}, new int[]{48, 44, 1});
        final Volume fixed = new Volume(plane, Arrays.copyOfRange(volume.voxels(), 14 * 48 * 44, 15 * 48 * 44));
        final KnownMotion motion = KnownMotion.rigid(plane, 6, 0, 4, -3, 0);
        final Volume moved = motion.moved(fixed, 2, 2, 0);
        final Result result = with(Motion.RIGID, Similarity.MUTUAL_INFORMATION, Start.PATIENT_POSITION).run(fixed, moved, null);
        assertEquals(0, motion.error(result.transform(), plane, 0, 1), 0.5);
    }

    @Test
    void theSameInputGivesTheSameBits() {
        final Volume fixed = phantom();
        final Volume moved = KnownMotion.rigid(fixed.geometry(), 5, 0, 3, -4, 2).moved(fixed, 2, 2, 3);
        final SpatialTransform first = Registration.DEFAULT.run(fixed, moved, null).transform();
        final SpatialTransform second = Registration.DEFAULT.run(fixed, moved, null).transform();
        for (int n = 0; n < 12; n++) {
            assertEquals(first.get(n / 4, n % 4), second.get(n / 4, n % 4));
        }
    }

    @Test
    void imagesThatCannotBeComparedAndSettingsOutOfRangeAreRefused() {
        final Volume fixed = phantom();
        final Volume constant = new Volume(fixed.geometry(), new float[fixed.voxels().length]);
        assertRefused("Moving image: found the intensity 0.0 alone, expected more than one value",
            () -> Registration.DEFAULT.run(fixed, constant, null));
        assertRefused("Fixed image: found the intensity 0.0 alone, expected more than one value",
            () -> Registration.DEFAULT.run(constant, fixed, null));
        final float[] voxels = fixed.voxels().clone();
        voxels[7] = Float.NaN;
        assertRefused("Image: found 1 voxels that are not finite, expected none",
            () -> Registration.DEFAULT.run(new Volume(fixed.geometry(), voxels), fixed, null));
        assertRefused("Finest grid (mm): found 0.0, expected a positive number",
            () -> new Registration(Motion.RIGID, Similarity.MEAN_SQUARES, Start.CENTRES, 3, 0, 50_000, 100));
    }

    @Test
    void anInterruptEndsTheWork() {
        final Volume fixed = phantom();
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> Registration.DEFAULT.run(fixed, fixed, null));
        assertTrue(Thread.interrupted());
    }

    private static void assertRefused(final String message, final Executable code) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, code).getMessage());
    }
}
