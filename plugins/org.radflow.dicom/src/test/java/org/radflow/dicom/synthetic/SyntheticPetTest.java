package org.radflow.dicom.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.dicom.Checkpoint;
import org.radflow.dicom.ContourRasteriser;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.RtStruct;
import org.radflow.dicom.suv.SuvType;
import org.radflow.dicom.suv.SuvVolume;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class SyntheticPetTest {

    @TempDir
    Path temp;

    /** Whatever dose, weight and uptake time of a patient: SUV give back what the image was made from. */
    @Test
    void suvIsWhatThePatientHas() throws IOException {
        SyntheticCohort cohort = new SyntheticCohort(4, 1, 0, SyntheticImages.PET);
        cohort.write(temp);
        for (SyntheticPatient patient : cohort.patients()) {
            DicomFolder folder = DicomFolder.scan(SyntheticCohort.dicomFolder(temp).resolve(patient.id()));
            DicomSeries series = folder.series().get(0);
            SuvVolume suv = SuvVolume.load(series, SuvType.BODY_WEIGHT, Checkpoint.interrupts());
            float[] voxels = suv.volume().voxels();
            Geometry grid = suv.volume().geometry();
            assertEquals(0.9, mean(voxels, grid, 0, 36), 0.02);
            RtStruct structures = RtStruct.read(folder.structureSets().get(0).file());
            Mask lesion = ContourRasteriser
                .rasterise(structures.contours(RoiSelector.named("GTV").select(structures).get(0)), grid).mask();
            // blur lowers it, texture raises it
            double highest = 0;
            for (int n = 0; n < voxels.length; n++) {
                highest = Math.max(highest, lesion.voxels()[n] * voxels[n]);
            }
            double suvOfLesion = patient.lesionSuv();
            assertTrue(highest > 0.8 * suvOfLesion && highest < 1.6 * suvOfLesion, highest + " against " + suvOfLesion);
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        DicomSeries first = series("a");
        DicomSeries second = series("b");
        for (int n = 0; n < first.files().size(); n++) {
            assertEquals(-1, Files.mismatch(first.files().get(n), second.files().get(n)));
        }
    }

    private DicomSeries series(String name) throws IOException {
        new SyntheticCohort(1, 3, 0, SyntheticImages.PET).write(temp.resolve(name));
        return DicomFolder.scan(SyntheticCohort.dicomFolder(temp.resolve(name))).series().get(0);
    }

    /** Mean of 3 x 3 voxels around a position in all slices but the ends, which are blurred. */
    private static double mean(float[] voxels, Geometry grid, double x, double y) {
        double[] centre = grid.toIndex(x, y, 0);
        double sum = 0;
        for (int k = 3; k < grid.size(2) - 3; k++) {
            for (int j = -1; j <= 1; j++) {
                for (int i = -1; i <= 1; i++) {
                    sum += voxels[grid.index((int)Math.rint(centre[0]) + i, (int)Math.rint(centre[1]) + j, k)];
                }
            }
        }
        return sum / (9 * (grid.size(2) - 6));
    }
}
