package org.radflow.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.Tag;
import org.radflow.image.Volume;

/**
 * 200 uncompressed CT slices of 512 x 512 (105 MB) from files to a volume in HU, against reading the bytes of the same files. With
 * {@code cache=cold} the system is asked (by {@code dd}, on Linux) to forget the files before each run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
@Warmup(iterations = 5)
@Measurement(iterations = 15)
public class DicomReadBenchmark {

    private static final int SLICES = 200;
    private static final int SIZE = 512;

    @Param({"warm", "cold"})
    private String cache;

    private Path folder;

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory(Path.of(System.getProperty("radflow.benchmark.folder", System.getProperty("java.io.tmpdir"))), "slices");
        Random random = new Random(1);
        for (int k = 0; k < SLICES; k++) {
            int[] values = random.ints(SIZE * SIZE, 0, 4096).toArray();
            new DicomWriter().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.2").put(Tag.SOPInstanceUID, "2.25.10" + k)
                .put(Tag.Modality, "CT").put(Tag.PatientID, "benchmark").put(Tag.SeriesInstanceUID, "2.25.1").put(Tag.StudyInstanceUID, "2.25.3")
                .put(Tag.FrameOfReferenceUID, "2.25.2").put(Tag.ImagePositionPatient, "0", "0", Integer.toString(k))
                .put(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0").put(Tag.PixelSpacing, "0.7", "0.7")
                .putShorts(Tag.SamplesPerPixel, 1).put(Tag.PhotometricInterpretation, "MONOCHROME2").putShorts(Tag.Rows, SIZE)
                .putShorts(Tag.Columns, SIZE).putShorts(Tag.BitsAllocated, 16).putShorts(Tag.BitsStored, 16).putShorts(Tag.HighBit, 15)
                .putShorts(Tag.PixelRepresentation, 1).put(Tag.RescaleSlope, "1").put(Tag.RescaleIntercept, "-1024")
                .putShorts(Tag.PixelData, values).write(folder.resolve("IM" + k + ".dcm"));
        }
    }

    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Setup(Level.Invocation)
    public void forget() throws IOException, InterruptedException {
        if (cache.equals("cold")) {
            for (Path file : DicomFolder.files(folder)) {
                new ProcessBuilder("dd", "if=" + file, "iflag=nocache", "count=0", "status=none").inheritIO().start().waitFor();
            }
        }
        System.gc();
    }

    /** Files to volume: scanned, sorted, checked, rescaled. */
    @Benchmark
    public Volume volume() throws IOException {
        return DicomFolder.scan(folder).series().get(0).load();
    }

    /** The same files into one buffer, in the order of their names. */
    @Benchmark
    public List<Integer> bytes() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
        List<Integer> sizes = new ArrayList<>();
        for (Path file : DicomFolder.files(folder)) {
            try (FileChannel channel = FileChannel.open(file)) {
                buffer.clear();
                while (channel.read(buffer) >= 0) {
                    buffer.limit(buffer.capacity());
                }
                sizes.add(buffer.position());
            }
        }
        return sizes;
    }
}
