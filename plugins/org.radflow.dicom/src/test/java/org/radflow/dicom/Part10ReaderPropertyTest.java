package org.radflow.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a file is damaged, reading it gives a result or a DicomException, never anything else. */
class Part10ReaderPropertyTest {

    private static final byte[] IMAGE = TestSeries.slice(1).toBytes();
    private static final byte[] STRUCTURE_SET = TestStructureSet.square(TestSeries.FRAME, TestSeries.UID).toBytes();

    private static Path path;

    @BeforeContainer
    static void createFile() throws IOException {
        path = Files.createTempFile("radflow", ".dcm");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(path);
    }

    @Property(tries = 300)
    void truncated(@ForAll boolean image, @ForAll @IntRange(min = 0, max = 4000) int length) throws IOException {
        byte[] file = image ? IMAGE : STRUCTURE_SET;
        read(Arrays.copyOf(file, Math.min(length, file.length)));
    }

    @Property(tries = 2000)
    void bitsFlipped(@ForAll boolean image, @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 40_000) Integer> bits)
            throws IOException {
        byte[] file = (image ? IMAGE : STRUCTURE_SET).clone();
        for (int bit : bits) {
            file[bit / 8 % file.length] ^= (byte)(1 << bit % 8);
        }
        read(file);
    }

    @Property(tries = 500)
    void noise(@ForAll byte[] tail) throws IOException {
        byte[] file = Arrays.copyOf(IMAGE, 400 + tail.length);
        System.arraycopy(tail, 0, file, 400, tail.length);
        read(file);
    }

    private static void read(byte[] bytes) throws IOException {
        Files.write(path, bytes);
        try {
            DicomScan scan = new DicomScan();
            scan.add(path);
            for (DicomSeries series : scan.result().series()) {
                series.load();
            }
            RtStruct structures = RtStruct.read(path);
            for (Roi roi : structures.rois()) {
                structures.contours(roi);
            }
        } catch (DicomException e) {
            // the only failure that is allowed
        }
    }
}
