package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.radflow.dicom.StructureSetReference.ImageKey;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** 51 real CT, MR and PET series with their contours: geometry, voxel counts and intensities of sts/series.csv. */
class SoftTissueSarcomaTest {

    @TestFactory
    Stream<DynamicTest> series() throws IOException {
        Path folder = Reference.folder("sts");
        List<String> lines = Files.readAllLines(folder.resolve("series.csv"));
        String[] names = lines.get(0).split(",");
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",");
            Map<String, String> row = new HashMap<>();
            for (int n = 0; n < names.length; n++) {
                row.put(names[n], values[n]);
            }
            Path series = folder.resolve(row.get("patient")).resolve(row.get("modality"));
            tests.add(DynamicTest.dynamicTest(row.get("patient") + " " + row.get("modality"), () -> check(series, row)));
        }
        return tests.stream();
    }

    private static void check(Path folder, Map<String, String> row) throws IOException {
        DicomFolder found = DicomFolder.scan(folder);
        assertEquals(List.of(), found.problems());
        assertEquals(1, found.series().size());
        DicomSeries series = found.series().get(0);
        Volume volume = series.load();
        Geometry geometry = volume.geometry();
        assertEquals(number(row, "columns"), geometry.size(0));
        assertEquals(number(row, "rows"), geometry.size(1));
        assertEquals(number(row, "slices"), geometry.size(2));
        assertEquals(number(row, "pixel_spacing_mm"), geometry.spacing(0), 1e-4);
        assertEquals(number(row, "max_slice_gap_mm"), geometry.spacing(2), 0.006);

        RtStruct structures = RtStruct.read(found.structureSets().get(0).file());
        ImageKey image = new ImageKey(series.seriesInstanceUid(), series.frameOfReferenceUid().orElseThrow());
        assertEquals(List.of(image), structures.reference().match(List.of(image)).images());
        Roi roi = RoiSelector.named(row.get("roi_names")).select(structures).get(0);
        Mask mask = ContourRasteriser.rasterise(structures.contours(roi), geometry).mask();
        assertEquals(number(row, "roi_voxels"), mask.count());
        assertIntensities(volume, mask, row);
    }

    private static void assertIntensities(Volume volume, Mask mask, Map<String, String> row) {
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < mask.voxels().length; n++) {
            if (mask.voxels()[n] != 0) {
                sum += volume.voxels()[n];
                min = Math.min(min, volume.voxels()[n]);
                max = Math.max(max, volume.voxels()[n]);
            }
        }
        assertEquals(number(row, "roi_mean"), sum / mask.count(), 5.1e-5);
        assertEquals(number(row, "roi_min"), min, 5.1e-5);
        assertEquals(number(row, "roi_max"), max, 5.1e-5);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
