package org.radflow.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import org.radflow.image.Volume;

import com.sun.management.ThreadMXBean;

/**
 * A file of made-up bytes, read as a user would. Whatever it holds, the reader gives a volume or an {@link IOException} that names the file, and asks
 * for no more memory than the volume, twice the size of the file and 64 MiB.
 */
final class Fuzzed {

    private static final long ALLOWED = 64L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean)ManagementFactory.getThreadMXBean();
    private static final Path FOLDER = folder();

    /** Reads the volumes of a file or a folder; gives the number of voxels. */
    @FunctionalInterface
    interface Reader {
        long read(Path file) throws IOException;
    }

    private Fuzzed() {
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzzed");
        } catch (final IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void read(final byte[] content, final String name, final Reader reader) throws IOException {
        final Path file = Files.write(FOLDER.resolve(name), content);
        if (allocatedBeyond(file, content.length, reader) > 0) {
            // the first time, classes were loaded and instrumented too
            final long beyond = allocatedBeyond(file, content.length, reader);
            assertTrue(beyond <= 0, beyond + " bytes more allocated than allowed for a file of " + content.length);
        }
    }

    private static long allocatedBeyond(final Path file, final int size, final Reader reader) {
        final long before = THREADS.getCurrentThreadAllocatedBytes();
        long voxels = 0;
        try {
            voxels = reader.read(file);
        } catch (final IOException e) {
            assertTrue(e.getMessage().contains(FOLDER.toString()), e.getMessage());
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before - ALLOWED - 2L * size - Float.BYTES * voxels;
    }

    /** Number of voxels. */
    static long voxels(final Volume volume) {
        return volume.voxels().length;
    }
}
