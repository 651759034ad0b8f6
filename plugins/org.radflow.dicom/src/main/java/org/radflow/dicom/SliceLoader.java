package org.radflow.dicom;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Reads slices by as many threads as there are processors: reading and computing overlap. */
final class SliceLoader {

    private final List<Slice> slices;
    private final float[] voxels;
    private final Checkpoint checkpoint;
    private final DicomException[] problems;
    private final AtomicReference<Throwable> end = new AtomicReference<>();

    private SliceLoader(List<Slice> slices, float[] voxels, Checkpoint checkpoint) {
        this.slices = slices;
        this.voxels = voxels;
        this.checkpoint = checkpoint;
        this.problems = new DicomException[slices.size()];
    }

    /**
     * Writes the real values of slices of one size one after the other. No thread is at work any more when this ends, however it does.
     *
     * @throws DicomException that of the first slice with a problem
     */
    static void load(List<Slice> slices, float[] voxels, Checkpoint checkpoint) throws DicomException {
        SliceLoader loader = new SliceLoader(slices, voxels, checkpoint);
        IntStream.range(0, slices.size()).parallel().forEach(loader::load);
        loader.throwProblems();
    }

    private void load(int k) {
        try {
            if (end.get() == null) {
                checkpoint.check();
                slices.get(k).read(voxels, k * (voxels.length / slices.size()));
            }
        } catch (DicomException e) {
            problems[k] = e;
        } catch (RuntimeException | Error e) { // NOSONAR: thrown once the other threads have ended too
            end.compareAndSet(null, e);
        }
    }

    /** An interrupted thread cannot read, which is no problem of the slice. */
    private void throwProblems() throws DicomException {
        checkpoint.check();
        if (end.get() instanceof RuntimeException exception) {
            throw exception;
        }
        if (end.get() instanceof Error error) {
            throw error;
        }
        for (DicomException problem : problems) {
            if (problem != null) {
                throw problem;
            }
        }
    }
}
