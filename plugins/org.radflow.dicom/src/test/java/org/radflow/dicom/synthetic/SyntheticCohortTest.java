package org.radflow.dicom.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.dicom.ContourRasteriser;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.Roi;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.RtStruct;
import org.radflow.dicom.Tag;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class SyntheticCohortTest {

    @TempDir
    Path temp;

    @Test
    void readsBackAsSeriesWithContours() throws IOException {
        new SyntheticCohort(2, 1).write(temp);
        DicomFolder found = DicomFolder.scan(SyntheticCohort.dicomFolder(temp));
        assertEquals(List.of(), found.problems());
        assertEquals(2, found.series().size());
        assertScanner(found.series().get(0), "B30f", 2.5, 40);
        assertScanner(found.series().get(1), "B70f", 5, 20);
        RtStruct structures = RtStruct.read(found.structureSets().get(0).file());
        assertEquals(List.of("GTV", "Lung"), structures.rois().stream().map(Roi::name).toList());
    }

    @Test
    void sameSeedSameBytes() throws IOException, NoSuchAlgorithmException {
        new SyntheticCohort(1, 7).write(temp);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : DicomFolder.files(temp)) {
            digest.update(Files.readAllBytes(file));
        }
        assertEquals("1020621bcdb6e53e43d04a9f2fd4849005ab61c587b7c5901b0ee8d6b0756c9f",
            HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void anInterruptedPatientLeavesNoFile() {
        SyntheticCohort cohort = new SyntheticCohort(1, 7);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedIOException.class, () -> cohort.writePatient(temp, cohort.patients().get(0)));
        assertTrue(Thread.interrupted());
        assertEquals(0, SyntheticCohort.dicomFolder(temp).toFile().list().length);
    }

    @Test
    void aPatientDoesNotDependOnTheOthers() {
        assertEquals(new SyntheticCohort(3, 5).patients(), new SyntheticCohort(9, 5).patients().subList(0, 3));
    }

    @Test
    void foreignFilesAreNotMixedIn() throws IOException {
        new SyntheticCohort(2, 1).write(temp);
        new SyntheticCohort(2, 1).checkFolder(temp);
        assertTrue(assertThrows(DicomException.class, () -> new SyntheticCohort(1, 1).write(temp)).getMessage()
            .contains("not of this cohort"));
    }

    @Test
    void numberOfPatientsIsBounded() {
        assertThrows(IllegalArgumentException.class, () -> new SyntheticCohort(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SyntheticCohort(1000, 1));
    }

    @Test
    void traitsDriveOutcomeAndSurvival() {
        List<SyntheticPatient> patients = new SyntheticCohort(999, 3).patients();
        double poor = patients.stream().filter(SyntheticPatient::poorOutcome).mapToDouble(p -> risk(p)).average().orElseThrow();
        double good = patients.stream().filter(p -> !p.poorOutcome()).mapToDouble(p -> risk(p)).average().orElseThrow();
        assertTrue(poor - good > 1.5, poor + " against " + good);
        double expected = patients.stream().mapToDouble(SyntheticPatient::outcomeProbability).sum();
        long found = patients.stream().filter(SyntheticPatient::poorOutcome).count();
        assertEquals(expected, found, 50);
        double events = patients.stream().mapToInt(SyntheticPatient::event).average().orElseThrow();
        assertEquals(0.6, events, 0.1);
    }

    @Test
    void severeCasesCanBeOnOneScanner() {
        List<SyntheticPatient> patients = new SyntheticCohort(999, 3, 0.6).patients();
        double poorOnB = patients.stream().filter(SyntheticPatient::poorOutcome).mapToInt(p -> p.scanner() == SyntheticScanner.B ? 1 : 0)
            .average().orElseThrow();
        double goodOnB = patients.stream().filter(p -> !p.poorOutcome()).mapToInt(p -> p.scanner() == SyntheticScanner.B ? 1 : 0).average()
            .orElseThrow();
        assertEquals(0.8, poorOnB, 0.05);
        assertEquals(0.2, goodOnB, 0.05);
        assertThrows(IllegalArgumentException.class, () -> new SyntheticCohort(2, 1, 1));
    }

    @Test
    void lesionsOfMoreHeterogeneousPatientsVaryMore() throws IOException {
        SyntheticCohort cohort = new SyntheticCohort(12, 2);
        cohort.write(temp);
        DicomFolder found = DicomFolder.scan(SyntheticCohort.dicomFolder(temp));
        double calm = 0;
        double rough = 0;
        for (SyntheticPatient patient : cohort.patients()) {
            double deviation = coreDeviation(found, patient.number() - 1);
            if (patient.heterogeneity() > 0.5) {
                rough = Math.max(rough, deviation);
            } else if (patient.heterogeneity() < -0.5) {
                calm = Math.max(calm, deviation);
            }
        }
        assertTrue(rough > calm, rough + " against " + calm);
    }

    private static double risk(SyntheticPatient patient) {
        return 0.8 * patient.volume() + patient.spiculation() + 1.2 * patient.heterogeneity();
    }

    private static void assertScanner(DicomSeries series, String kernel, double thickness, int slices)
            throws DicomException {
        assertEquals(Optional.of(kernel), series.text(Tag.ConvolutionKernel));
        assertEquals(thickness, series.geometry().spacing(2), 1e-9);
        assertEquals(slices, series.geometry().size(2));
    }

    /** Standard deviation of the voxels of the GTV above -150 HU, which leaves its edge out. */
    private static double coreDeviation(DicomFolder found, int n) throws IOException {
        Volume volume = found.series().get(n).load();
        RtStruct structures = RtStruct.read(found.structureSets().get(n).file());
        Roi gtv = RoiSelector.named("GTV").select(structures).get(0);
        Mask mask = ContourRasteriser.rasterise(structures.contours(gtv), volume.geometry()).mask();
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int v = 0; v < mask.voxels().length; v++) {
            float value = volume.voxels()[v];
            if (mask.voxels()[v] != 0 && value > -150) {
                sum += value;
                squares += value * value;
                count++;
            }
        }
        return Math.sqrt(squares / count - sum / count * (sum / count));
    }
}
