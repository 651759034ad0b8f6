package org.radflow.image.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class FormatsTest {

    private static final Geometry GRID = new Geometry(new int[]{3, 2, 2}, new double[]{0.5, 1, 2.5}, new double[]{-1, 2, 3.25},
        new double[]{0, 0, 1, -1, 0, 0, 0, 1, 0});

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("grid");
    }

    @Test
    void wholeNumbersTakeTwoBytesEach() throws IOException {
        final Volume volume = new Volume(GRID, new float[]{-1000, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 3071});
        VolumeFormat.write(volume, file);
        final long whole = Files.size(file);
        assertSame(volume);
        VolumeFormat.write(new Volume(GRID, new float[]{0.5f, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 40000}), file);
        assertEquals(12 * 2, Files.size(file) - whole);
    }

    @Property(tries = 200)
    void everyFloatComesBackToTheBit(@ForAll @Size(12) final float[] voxels) throws IOException {
        file = Files.createTempFile("volume", ".test");
        try {
            voxels[3] = Float.NaN;
            voxels[4] = -0f;
            assertSame(new Volume(GRID, voxels));
        } finally {
            Files.delete(file);
        }
    }

    private void assertSame(final Volume volume) throws IOException {
        VolumeFormat.write(volume, file);
        final Volume read = VolumeFormat.read(file);
        assertEquals(volume.geometry(), read.geometry());
        assertArrayEquals(bits(volume.voxels()), bits(read.voxels()));
    }

    private static int[] bits(final float[] voxels) {
        final int[] bits = new int[voxels.length];
        Arrays.setAll(bits, n -> Float.floatToIntBits(voxels[n]));
        return bits;
    }

    @Test
    void masksComeBack() throws IOException {
        for (final byte[] voxels : new byte[][]{new byte[12], {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, {1, 0, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1}}) {
            MaskFormat.write(new Mask(GRID, voxels), file);
            assertArrayEquals(voxels, MaskFormat.read(file).voxels());
        }
        final Geometry large = Geometry.axisAligned(new int[]{100, 100, 20}, new double[]{1, 1, 1}, new double[]{0, 0, 0});
        final byte[] voxels = new byte[large.voxels()];
        Arrays.fill(voxels, 70_000, 150_000, (byte)1);
        MaskFormat.write(new Mask(large, voxels), file);
        assertArrayEquals(voxels, MaskFormat.read(file).voxels());
    }

    @Test
    void damageIsFoundAndTheFileNamed() throws IOException {
        VolumeFormat.write(new Volume(GRID, new float[12]), file);
        final byte[] bytes = Files.readAllBytes(file);
        for (int n = 0; n < bytes.length; n++) {
            final byte[] damaged = bytes.clone();
            damaged[n] ^= 0x41;
            assertRefused(damaged);
            assertRefused(Arrays.copyOf(bytes, n));
        }
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
        MaskFormat.write(new Mask(GRID, new byte[12]), file);
        assertRefused(Files.readAllBytes(file));
    }

    @Test
    void damagedMasksAreRefusedBeforeTheirSizeIsBelieved() throws IOException {
        MaskFormat.write(new Mask(GRID, new byte[]{1, 0, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1}), file);
        final byte[] bytes = Files.readAllBytes(file);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            final byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= 1 << bit % 8;
            Files.write(file, damaged);
            final long before = allocated();
            final String message = assertThrows(IOException.class, () -> MaskFormat.read(file), "bit " + bit).getMessage();
            assertTrue(allocated() - before < 4 << 20, "bit " + bit + ": " + (allocated() - before) + " bytes allocated");
            assertTrue(message.contains(file.toString()), message);
        }
    }

    /** Bytes that this thread has asked for so far. */
    private static long allocated() {
        return ((ThreadMXBean)ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private void assertRefused(final byte[] bytes) throws IOException {
        Files.write(file, bytes);
        final String message = assertThrows(IOException.class, () -> VolumeFormat.read(file)).getMessage();
        assertTrue(message.contains(file.toString()), message);
    }
}
