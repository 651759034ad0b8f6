package org.radflow.dicom.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.MissingValue;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.radflow.dicom.RleSeries;
import org.radflow.image.nodes.Memory;
import org.radflow.tests.nodes.NodeRun;

/** The DICOM Reader with compressed series that are cancelled, or too large for the heap of another Java process. */
class LongSeriesTest {

    private static final int SLICES = 600;
    private static final String HEAP = "-Xmx64m";

    @TempDir
    Path folder;

    private DicomReaderParameters parameters() {
        return parameters(folder.toString());
    }

    private static DicomReaderParameters parameters(String folder) {
        DicomReaderParameters parameters = new DicomReaderParameters();
        parameters.folder = folder;
        return parameters;
    }

    /** Cancelled once somebody has asked a number of times; keeps the file stores that are made. */
    private static final class Cancelled extends ExecutionContext {
        private final AtomicInteger asked;
        private final List<FileStore> stores = new ArrayList<>();

        Cancelled(AtomicInteger asked, int allowed) {
            super(new DefaultNodeProgressMonitor() {
                @Override
                protected boolean isCanceled() {
                    return asked.incrementAndGet() > allowed;
                }
            }, null);
            this.asked = asked;
        }

        @Override
        public FileStore createFileStore(String name) throws IOException {
            stores.add(super.createFileStore(name));
            return stores.get(stores.size() - 1);
        }
    }

    @Test
    void aSeriesThatIsCancelledWhileItIsDecodedLeavesNoFile() throws Exception {
        RleSeries.write(folder, "2.25.1", 8, 4, SLICES);
        Cancelled never = new Cancelled(new AtomicInteger(), Integer.MAX_VALUE);
        NodeRun.in(never, DicomReaderNode::configure, DicomReaderNode::execute, parameters());
        assertEquals(1, never.stores.size());
        int last = never.asked.get();
        assertTrue(last > SLICES, () -> "asked " + last + " times only");
        for (int allowed : new int[] {last - 1, last - SLICES / 2, last - SLICES + 1}) {
            Cancelled context = new Cancelled(new AtomicInteger(), allowed);
            assertThrows(CanceledExecutionException.class,
                () -> NodeRun.in(context, DicomReaderNode::configure, DicomReaderNode::execute, parameters()));
            assertEquals(List.of(), context.stores);
        }
    }

    /** The second series does not fit as an image, the third one not while it is decoded. */
    @Test
    void aSeriesThatDoesNotFitFailsAlone() throws IOException, InterruptedException {
        RleSeries.write(folder, "2.25.1", 8, 4, 3);
        RleSeries.write(folder, "2.25.2", 4096, 4096, 2);
        RleSeries.write(folder, "2.25.3", 2600, 2600, 1);
        RleSeries.write(folder, "2.25.4", 8, 4, 3);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", HEAP,
            "-classpath", System.getProperty("java.class.path"), LongSeriesTest.class.getName(), folder.toString())
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        assertEquals("2.25.1 8 x 4 x 3 voxels, 0.5 x 2 x 4 mm\n2.25.2 too large\n2.25.3 too large\n"
            + "2.25.4 8 x 4 x 3 voxels, 0.5 x 2 x 4 mm\nSeries without image: 2. Series 2.25.2: Out of memory\n", output.replace("\r", ""));
    }

    /** In the small heap. */
    public static void main(String[] args) throws Exception {
        NodeRun run = NodeRun.of(DicomReaderNode::configure, DicomReaderNode::execute, parameters(args[0]));
        run.rows(0).forEach(row -> System.out.println(row.getKey() + " " + (row.getCell(0) instanceof MissingValue missing
            ? missing.getError().replace(Memory.tooSmall(), "too large") : row.getCell(0))));
        System.out.println(run.warning().substring(0, run.warning().indexOf(": found a heap")));
    }
}
