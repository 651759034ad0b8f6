package org.radflow.tests.fuzz;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.Roi;
import org.radflow.dicom.RtStruct;

import com.code_intelligence.jazzer.junit.FuzzTest;

class DicomFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(DicomSeed.image("1.2.840.10008.1.2.1", true, ByteOrder.LITTLE_ENDIAN), DicomSeed.image("1.2.840.10008.1.2", false,
            ByteOrder.LITTLE_ENDIAN),
            DicomSeed.image("1.2.840.10008.1.2.2", true, ByteOrder.BIG_ENDIAN), DicomSeed.structureSet());
    }

    /** The folder of the file: its series and structure sets. What is wrong with one of them is an error of that one. */
    private static long read(final Path file) throws IOException {
        final DicomFolder folder = DicomFolder.scan(file.getParent());
        long voxels = 0;
        for (final DicomSeries series : folder.series()) {
            voxels += Fuzzed.voxels(series.load());
        }
        for (final var reference : folder.structureSets()) {
            final RtStruct structures = RtStruct.read(reference.file());
            for (final Roi roi : structures.rois()) {
                structures.contours(roi);
            }
        }
        return voxels;
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void briefly(final byte[] content) throws IOException {
        Fuzzed.read(content, "a.dcm", DicomFuzzTest::read);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "24h")
    void atLength(final byte[] content) throws IOException {
        briefly(content);
    }
}
