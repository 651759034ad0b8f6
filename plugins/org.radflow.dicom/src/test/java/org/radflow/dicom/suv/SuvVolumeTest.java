package org.radflow.dicom.suv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.radflow.dicom.Checkpoint;
import org.radflow.dicom.ContourRasteriser;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.Reference;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.RtStruct;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** PET of real patients. */
class SuvVolumeTest {

    /** Computed with pydicom and numpy from the tags: SUVbw = Bq/ml x 0.00024290297661. */
    @Test
    void rawPetEqualsTheFactsOfItsTags() throws IOException {
        Path folder = Reference.folder("dicom/pet-fdg-sts001");
        DicomSeries series = DicomFolder.scan(folder.resolve("image")).series().get(0);
        Mask mask = mask(folder.resolve("rtstruct"), "GTV_Mass", series);
        assertEquals(5095, mask.count());
        SuvVolume suv = SuvVolume.load(series, SuvType.BODY_WEIGHT, Checkpoint.interrupts());
        assertEquals(0.00024290297661, suv.factor(), 1e-14);
        double[] statistics = statistics(suv.volume(), mask);
        assertEquals(0.168788, statistics[0], 1e-6);
        assertEquals(7.910675, statistics[1], 1e-6);
        assertEquals(2.555184, statistics[2], 1e-6);
    }

    /** Ranges of the maximum that the tests of MIRP state; its body surface area is in m2 x 1000, a tenth of cm2. */
    @Test
    void otherTypesLieInTheRangesOfMirp() throws IOException {
        Path folder = Reference.folder("dicom/pet-fdg-sts001");
        DicomSeries series = DicomFolder.scan(folder.resolve("image")).series().get(0);
        Mask mask = mask(folder.resolve("rtstruct"), "GTV_Mass", series);
        Map<SuvType, double[]> ranges = Map.of(SuvType.BODY_WEIGHT, new double[] {7.9, 8.0},
            SuvType.BODY_SURFACE_AREA, new double[] {1.95, 2.00}, SuvType.LEAN_BODY_MASS_JAMES, new double[] {5.9, 6.1},
            SuvType.LEAN_BODY_MASS_JANMAHASATIAN, new double[] {5.8, 5.9},
            SuvType.IDEAL_BODY_WEIGHT, new double[] {6.6, 6.7});
        for (Map.Entry<SuvType, double[]> range : ranges.entrySet()) {
            double maximum = statistics(SuvVolume.load(series, range.getKey(), Checkpoint.interrupts()).volume(), mask)[1];
            assertTrue(maximum > range.getValue()[0] && maximum < range.getValue()[1], range.getKey() + ": " + maximum);
        }
    }

    /** The cohort states GML and BW: nothing is left to do. Its maximum is that of the raw series. */
    @Test
    void petThatIsSuvAlreadyStaysAsItIs() throws IOException {
        Path folder = Reference.folder("sts/STS_001/PET");
        DicomSeries series = DicomFolder.scan(folder).series().get(0);
        SuvVolume suv = SuvVolume.load(series, SuvType.BODY_WEIGHT, Checkpoint.interrupts());
        assertEquals(1, suv.factor());
        Mask mask = mask(folder, "GTV_Mass_PET", series);
        assertEquals(7.9107, statistics(suv.volume(), mask)[1], 1e-4);
    }

    private static Mask mask(Path folder, String name, DicomSeries series) throws IOException {
        RtStruct structures = RtStruct.read(DicomFolder.scan(folder).structureSets().get(0).file());
        return ContourRasteriser.rasterise(structures.contours(RoiSelector.named(name).select(structures).get(0)),
            series.geometry()).mask();
    }

    /** Minimum, maximum and mean. */
    private static double[] statistics(Volume volume, Mask mask) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int n = 0; n < volume.voxels().length; n++) {
            if (mask.voxels()[n] == 1) {
                low = Math.min(low, volume.voxels()[n]);
                high = Math.max(high, volume.voxels()[n]);
                sum += volume.voxels()[n];
            }
        }
        return new double[] {low, high, sum / mask.count()};
    }
}
