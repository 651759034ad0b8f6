package org.radflow.dicom.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.RtStruct;
import org.radflow.dicom.Roi;
import org.radflow.dicom.Tag;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

class SyntheticMrTest {

    @TempDir
    Path temp;

    /** Muscle between the lungs: 400 times the gain of scanner and patient, and at most a factor of e^0.4 from the field. */
    @Test
    void scannersDifferInGainAndField() throws IOException {
        SyntheticCohort cohort = new SyntheticCohort(12, 1, 0, SyntheticImages.MR);
        cohort.write(temp);
        double[] logarithms = new double[2];
        for (SyntheticPatient patient : cohort.patients()) {
            DicomFolder folder = DicomFolder.scan(SyntheticCohort.dicomFolder(temp).resolve(patient.id()));
            assertEquals(List.of(), folder.problems());
            Volume volume = folder.series().get(0).load();
            assertEquals("MR", folder.series().get(0).text(Tag.Modality).orElseThrow());
            assertEquals("96 x 96 x 25 voxels, 1.5 x 1.5 x 4 mm", volume.geometry().toString());
            logarithms[patient.scanner().ordinal()] += Math.log(muscle(volume) / 400) / 6;
            assertEquals(List.of("GTV", "Lung"), RtStruct.read(folder.structureSets().get(0).file()).rois().stream().map(Roi::name).toList());
        }
        assertEquals(Math.log(2.6), logarithms[1] - logarithms[0], 0.6);
        assertTrue(Math.abs(logarithms[0]) < 0.4, () -> "scanner A: " + logarithms[0]);
    }

    private static double muscle(Volume volume) {
        Geometry grid = volume.geometry();
        double sum = 0;
        for (int k = 0; k < 25; k++) {
            sum += volume.voxels()[grid.index(48, 30, k)];
        }
        return sum / 25;
    }
}
