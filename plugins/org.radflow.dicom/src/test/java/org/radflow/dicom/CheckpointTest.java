package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.dicom.suv.SuvType;
import org.radflow.dicom.suv.SuvVolume;

/** A compressed series whose reading is cancelled. */
class CheckpointTest {

    private static final int SLICES = 600;

    @TempDir
    Path temp;

    private DicomSeries series;

    /** Lets some slices pass. */
    private static final class Pass implements Checkpoint {
        private final int allowed;
        private final AtomicInteger asked = new AtomicInteger();

        Pass(int allowed) {
            this.allowed = allowed;
        }

        @Override
        public void check() {
            if (asked.incrementAndGet() > allowed) {
                throw new CancellationException("No more");
            }
        }
    }

    @BeforeEach
    void write() throws IOException {
        RleSeries.write(temp, "2.25.5", 8, 4, SLICES);
        series = DicomFolder.scan(temp).series().get(0);
    }

    @Test
    void aSeriesThatIsNotCancelledIsRead() throws IOException {
        Pass all = new Pass(Integer.MAX_VALUE);
        float[] voxels = series.load(all).voxels();
        for (int n = 0; n < voxels.length; n++) {
            assertEquals(n / 32, voxels[n]);
        }
        assertTrue(all.asked.get() >= SLICES, all.asked::toString);
    }

    /** After the first refusal, each thread asks once more at most. */
    @Test
    void decodingEndsMidway() {
        Pass some = new Pass(20);
        assertEquals("No more", assertThrows(CancellationException.class, () -> series.load(some)).getMessage());
        assertTrue(some.asked.get() < SLICES, some.asked::toString);
    }

    @Test
    void anInterruptEndsReadingAndStays() throws IOException {
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, series::load);
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(8 * 4 * SLICES, series.load().voxels().length);
    }

    /** The interrupt closes the file that is being read: not the file is to blame. */
    @Test
    void anInterruptWhileASliceIsReadIsNoProblemOfTheSlice() {
        Thread reader = Thread.currentThread();
        Checkpoint interrupts = Checkpoint.interrupts();
        AtomicInteger asked = new AtomicInteger();
        try {
            assertThrows(CancellationException.class, () -> series.load(() -> {
                interrupts.check();
                if (asked.incrementAndGet() == 20) {
                    reader.interrupt();
                }
            }));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertTrue(asked.get() < SLICES, asked::toString);
    }

    @Test
    void slicesThatAreResampledAskToo(@TempDir Path folder) throws IOException {
        for (int k : new int[] {0, 1, 3, 4, 5}) {
            TestSeries.slice(k).write(folder.resolve(k + ".dcm"));
        }
        DicomSeries uneven = DicomFolder.scan(folder, ReadOptions.STRICT.withResampling()).series().get(0);
        assertEquals(6, uneven.load().geometry().size(2));
        assertThrows(CancellationException.class, () -> uneven.load(new Pass(2)));
    }

    @Test
    void headersOfPetAndOfColumnsAskToo() {
        assertThrows(CancellationException.class, () -> SuvVolume.load(series, SuvType.BODY_WEIGHT, new Pass(20)));
        assertThrows(CancellationException.class,
            () -> SeriesAttributes.read(series, List.of(AttributePath.of("SliceThickness")), new Pass(20)));
    }
}
