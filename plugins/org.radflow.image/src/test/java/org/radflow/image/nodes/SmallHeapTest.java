package org.radflow.image.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.MissingValue;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiWriter;
import org.radflow.tests.nodes.NodeRun;

/** The readers in a Java process whose heap is too small for one of the images: 256 x 256 x 256 voxels take 64 MB as an image and 16 as a mask. */
class SmallHeapTest {

    private static final String HEAP = "-Xmx48m";
    private static final int SIZE = 256;
    private static final int HEADER = 352;

    @TempDir
    Path folder;

    @BeforeEach
    void writeImages() throws IOException {
        writeSmall("a.nii");
        writeSmall("a_mask.nii");
        writeLarge("b.nii", SIZE);
        writeLarge("b_mask.nii", SIZE);
        writeSmall("c.nii");
        writeLarge("c_mask.nii", 4 * SIZE);
        writeSmall("d.nii");
        writeSmall("d_mask.nii");
    }

    private void writeSmall(final String name) throws IOException {
        NiftiWriter.write(new Volume(Geometry.axisAligned(new int[]{2, 1, 1}, new double[]{1, 1, 1}, new double[3]), new float[]{0, 1}),
            folder.resolve(name), 1);
    }

    /** A small image whose header, NIfTI-1 dim[1 to 3], is changed, with zeros that take no place on most disks. */
    private void writeLarge(final String name, final int slices) throws IOException {
        writeSmall(name);
        final byte[] header = Files.readAllBytes(folder.resolve(name));
        final ByteBuffer numbers = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putShort(42, (short)SIZE).putShort(44, (short)SIZE).putShort(46, (short)slices);
        numbers.putShort(70, (short)2).putShort(72, (short)8);
        Files.write(folder.resolve(name), header);
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(HEADER);
            file.setLength(HEADER + (long)SIZE * SIZE * slices);
        }
    }

    private void assertOneImageAndOneMaskFail(final String reader) throws IOException, InterruptedException {
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", HEAP,
            "-classpath", System.getProperty("java.class.path"), SmallHeapTest.class.getName(), folder.toString(), reader)
                .redirectErrorStream(true).start();
        final String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        assertEquals("a.nii fine fine\nb.nii too-large fine\nc.nii fine too-large\nd.nii fine fine\n"
            + "2 of 4 rows have a missing image or mask; the cells say why\n", output.replace("\r", ""));
    }

    @Test
    void anImageThatDoesNotFitFailsAloneInTheNiftiReader() throws IOException, InterruptedException {
        assertOneImageAndOneMaskFail("nifti");
    }

    @Test
    void anImageThatDoesNotFitFailsAloneInTheImageFileReader() throws IOException, InterruptedException {
        assertOneImageAndOneMaskFail("any");
    }

    /** In the small heap. */
    public static void main(final String[] args) throws Exception {
        final NodeRun run = args[1].equals("nifti") ? nifti(args[0]) : any(args[0]);
        run.rows(0).forEach(row -> {
            final int cells = row.getNumCells();
            System.out.println(row.getKey() + " " + outcome(row.getCell(cells - 2)) + " " + outcome(row.getCell(cells - 1)));
        });
        System.out.println(run.warning());
    }

    private static NodeRun nifti(final String folder) throws Exception {
        final NiftiReaderParameters parameters = new NiftiReaderParameters();
        parameters.m_folder = folder;
        parameters.m_images = "?.nii";
        parameters.m_mask = "{name}_mask.nii";
        return NodeRun.of(NiftiReaderNode::configure, NiftiReaderNode::execute, parameters);
    }

    private static NodeRun any(final String folder) throws Exception {
        final ImageFileReaderParameters parameters = new ImageFileReaderParameters();
        parameters.m_folder = folder;
        parameters.m_images = "?.nii";
        parameters.m_mask = "{name}_mask.nii";
        return NodeRun.of(ImageFileReaderNode::configure, ImageFileReaderNode::execute, parameters);
    }

    private static String outcome(final DataCell cell) {
        if (cell instanceof MissingValue missing) {
            return missing.getError().equals(Memory.tooSmall()) ? "too-large" : missing.getError();
        }
        return "fine";
    }
}
