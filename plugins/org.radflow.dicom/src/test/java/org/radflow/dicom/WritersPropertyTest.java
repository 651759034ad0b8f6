package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.radflow.dicom.seg.Segment;
import org.radflow.dicom.seg.SegmentPlacer;
import org.radflow.dicom.seg.Segmentation;
import org.radflow.dicom.seg.SegmentationWriter;
import org.radflow.dicom.seg.SegmentationWriter.Algorithm;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** Masks that are written and read back are the same in every voxel, on grids of any size and direction. */
class WritersPropertyTest {

    @Property(tries = 30)
    void masksComeBack(@ForAll @IntRange(min = 1, max = 13) int width, @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @IntRange(min = 1, max = 4) int slices, @ForAll @DoubleRange(min = 0.02, max = 1) double density,
            @ForAll @DoubleRange(min = -1.2, max = 1.2) double tilt, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Geometry grid = grid(width, height, slices, tilt);
        Path folder = Files.createTempDirectory("writers");
        try {
            DicomSeries series = GridSeries.write(folder, grid);
            SourceSeries source = SourceSeries.read(series);
            List<NamedMask> masks = List.of(new NamedMask("first", random(random, series.geometry(), density)),
                new NamedMask("second, d\u00fcnn", random(random, series.geometry(), density / 2)));
            Path seg = folder.resolve("seg.dcm");
            SegmentationWriter.segmentation(source, masks, SegmentationWriter.Property.NEOPLASM, Algorithm.AUTOMATIC).write(seg);
            Segmentation segmentation = Segmentation.read(seg);
            Path rtstruct = folder.resolve("rtstruct.dcm");
            StructureSetWriter.structureSet(source, masks, "GTV").write(rtstruct);
            RtStruct structures = RtStruct.read(rtstruct);
            assertEquals(2, segmentation.segments().size());
            assertEquals(2, structures.rois().size());
            for (int n = 0; n < 2; n++) {
                byte[] expected = masks.get(n).mask().voxels();
                Segment segment = segmentation.segments().get(n);
                assertEquals(masks.get(n).name(), segment.label());
                assertArrayEquals(expected, SegmentPlacer.place(segmentation, segment, series.geometry(), 0.5, false).mask().voxels());
                assertEquals(masks.get(n).name(), structures.rois().get(n).name());
                assertArrayEquals(expected, ContourRasteriser
                    .rasterise(structures.contours(structures.rois().get(n)), series.geometry()).mask().voxels());
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Turned about x, then about z. */
    private static Geometry grid(int width, int height, int slices, double tilt) {
        double c = Math.cos(tilt);
        double s = Math.sin(tilt);
        double[] direction = {c, -s * c, s * s, s, c * c, -c * s, 0, s, c};
        return new Geometry(new int[] {width, height, slices}, new double[] {0.7, 1.1, 2.5}, new double[] {-31.5, 12.25, 300.125},
            direction);
    }

    private static Mask random(Random random, Geometry geometry, double density) {
        byte[] voxels = new byte[geometry.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (byte)(random.nextDouble() < density ? 1 : 0);
        }
        voxels[random.nextInt(voxels.length)] = 1;
        return new Mask(geometry, voxels);
    }
}
