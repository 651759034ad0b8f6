package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** A real MR series in oblique planes and a PET series whose slices have slopes of their own, both with two ROIs. */
class ObliqueTest {

    @ParameterizedTest
    @CsvSource({"mr-t2-oblique-sts001,GTV_Mass,256115,36,892,517.116", "mr-t2-oblique-sts001,GTV_Edema,406547,26,892,437.406",
        "pet-fdg-sts001,GTV_Mass,5095,694.878,32567.22,10519.363"})
    void roiOfRealSeries(String name, String roi, int voxels, double min, double max, double mean) throws IOException {
        DicomFolder folder = DicomFolder.scan(Reference.folder("dicom/" + name));
        Volume volume = folder.series().get(0).load();
        RtStruct structures = RtStruct.read(folder.structureSets().get(0).file());
        Roi chosen = RoiSelector.named(roi).select(structures).get(0);
        Mask mask = ContourRasteriser.rasterise(structures.contours(chosen), volume.geometry()).mask();
        assertEquals(voxels, mask.count());
        double[] values = IntStream.range(0, mask.voxels().length).filter(n -> mask.voxels()[n] != 0)
            .mapToDouble(n -> volume.voxels()[n]).toArray();
        assertEquals(min, IntStream.range(0, values.length).mapToDouble(n -> values[n]).min().orElseThrow(), 5e-3);
        assertEquals(max, IntStream.range(0, values.length).mapToDouble(n -> values[n]).max().orElseThrow(), 5e-3);
        assertEquals(mean, IntStream.range(0, values.length).mapToDouble(n -> values[n]).average().orElseThrow(), 5e-3);
    }
}
