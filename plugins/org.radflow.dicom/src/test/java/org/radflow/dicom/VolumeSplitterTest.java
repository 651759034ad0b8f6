package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.image.Volume;

/** Series with several images at each of three positions. */
class VolumeSplitterTest {

    @TempDir
    Path temp;

    @Test
    void phasesAreTold() throws IOException {
        List<DicomSeries> series = scan(6, (n, slice) -> slice.put(Tag.TemporalPositionIdentifier, Integer.toString(10 - n / 3)));
        assertEquals("[[TemporalPositionIdentifier 9], [TemporalPositionIdentifier 10]]", facets(series));
        assertEquals(300, series.get(0).load().voxels()[0]);
        assertEquals(0, series.get(1).load().voxels()[0]);
        assertEquals("volume 1 of 2, told apart by [TemporalPositionIdentifier 9]", series.get(0).notes().get(0));
    }

    @Test
    void weightingsAndThenTimesDivide() throws IOException {
        List<DicomSeries> series = scan(12, (n, slice) -> slice.put(Tag.EchoTime, n / 3 % 2 == 0 ? "20" : "4")
            .put(Tag.AcquisitionNumber, Integer.toString(1 + n / 6)));
        assertEquals("[[EchoTime 4, AcquisitionNumber 1], [EchoTime 4, AcquisitionNumber 2], [EchoTime 20, AcquisitionNumber 1], "
            + "[EchoTime 20, AcquisitionNumber 2]]", facets(series));
        assertEquals(List.of(1, 2, 3, 4), series.stream().map(DicomSeries::volume).toList());
    }

    /** Each slice has its own time; those of the second pass are all later. */
    @Test
    void timesOfSlicesDivideByTheirOrder() throws IOException {
        List<DicomSeries> series = scan(6, (n, slice) -> slice.put(Tag.AcquisitionTime, "1200" + (10 + n)));
        assertEquals("[[AcquisitionTime 120010], [AcquisitionTime 120013]]", facets(series));
        Volume second = series.get(1).load();
        assertEquals(300, second.voxels()[0]);
        assertEquals(500, second.voxels()[12]);
    }

    @Test
    void anIncompletePointInTimeIsRefused() throws IOException {
        List<DicomSeries> series = scan(5, (n, slice) -> slice.put(Tag.AcquisitionNumber, Integer.toString(1 + n / 3)));
        assertEquals(1, series.size());
        assertTrue(series.get(0).problem().orElseThrow().getMessage().contains("expected one image per position"));
    }

    @Test
    void theFirstOfSeveralIsTakenOnRequest() throws IOException {
        ReadOptions options = new ReadOptions(false, true, false, 0);
        TestSeries.scan(temp, 5, (n, slice) -> slice.put(Tag.ImagePositionPatient, "-1", "-2", Integer.toString(4 * (n % 3)))
            .put(Tag.InstanceNumber, Integer.toString(9 - n)));
        DicomSeries series = DicomFolder.scan(temp, options).series().get(0);
        float[] voxels = series.load().voxels();
        assertEquals(List.of(300f, 400f, 200f), List.of(voxels[0], voxels[6], voxels[12]));
        assertTrue(series.notes().get(0).startsWith("2 image(s) at positions of others are left out"), series.notes().toString());
    }

    @Test
    void gapsAreFilledOnRequest() throws IOException {
        TestSeries.scan(temp, 3, (n, slice) -> slice.put(Tag.ImagePositionPatient, "-1", "-2", n == 2 ? "16" : Integer.toString(4 * n)));
        assertTrue(DicomFolder.scan(temp).series().get(0).problem().orElseThrow().getMessage().contains("2 missing slice(s)"));
        DicomSeries series = DicomFolder.scan(temp, ReadOptions.STRICT.withResampling()).series().get(0);
        float[] voxels = series.load().voxels();
        assertEquals(5, series.geometry().size(2));
        assertEquals(4, series.geometry().spacing(2));
        assertEquals(List.of(0f, 100f, 133.33333f, 166.66667f, 200f),
            List.of(voxels[0], voxels[6], voxels[12], voxels[18], voxels[24]));
        assertTrue(series.notes().get(0).contains("4.000 to 12.000 mm apart"), series.notes().toString());
    }

    /** Slices shifted by one row each: the grid has two rows more, and the pattern is upright again. */
    @Test
    void tiltIsTakenOutOnRequest() throws IOException {
        TestSeries.scan(temp, 3, (n, slice) -> slice.put(Tag.ImagePositionPatient, "-1", Integer.toString(-2 + 2 * n), Integer.toString(4 * n)));
        DicomSeries series = DicomFolder.scan(temp, ReadOptions.STRICT.withResampling()).series().get(0);
        Volume volume = series.load();
        assertEquals(4, volume.geometry().size(1));
        assertEquals(3, volume.voxels()[volume.geometry().index(0, 1, 0)]);
        assertEquals(100, volume.voxels()[volume.geometry().index(0, 1, 1)]);
        assertEquals(200, volume.voxels()[volume.geometry().index(0, 2, 2)]);
    }

    private List<DicomSeries> scan(int count, BiConsumer<Integer, DicomWriter> change) throws IOException {
        return TestSeries.scan(temp, count, (n, slice) -> {
            slice.put(Tag.ImagePositionPatient, "-1", "-2", Integer.toString(4 * (n % 3)));
            change.accept(n, slice);
        }).series();
    }

    private static String facets(List<DicomSeries> series) {
        return series.stream().map(DicomSeries::facets).toList().toString();
    }
}
