package org.radflow.dicom.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.radflow.dicom.synthetic.SyntheticCohort;
import org.radflow.dicom.synthetic.SyntheticPatient;

/** Writes the patients of a cohort, several at once. */
final class CohortWriter {

    private static final int THREADS = Integer.getInteger("radflow.threads", Runtime.getRuntime().availableProcessors());

    private static final long CHECK_MS = 50;

    private CohortWriter() {
    }

    /** Each patient has files of its own, so the bytes do not depend on the number of threads. Ends when no patient is being written any more. */
    static void writePatients(SyntheticCohort cohort, Path target, ExecutionContext exec)
            throws IOException, CanceledExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> written = new ArrayList<>();
        try {
            for (SyntheticPatient patient : cohort.patients()) {
                written.add(workers.submit(() -> {
                    cohort.writePatient(target, patient);
                    return null;
                }));
            }
            for (int n = 0; n < written.size(); n++) {
                exec.setProgress((double) n / written.size(), "Writing patient " + (n + 1) + " of " + written.size());
                while (!written.get(n).isDone()) {
                    exec.checkCanceled();
                    awaitOne(written.get(n));
                }
                written.get(n).get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw new IOException(cause.getMessage(), cause);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CanceledExecutionException();
        } finally {
            written.forEach(patient -> patient.cancel(true));
            awaitEnd(workers);
        }
    }

    private static void awaitOne(Future<?> patient) throws InterruptedException {
        try {
            patient.get(CHECK_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // not done yet, or failed, which is found when it is asked for
        }
    }

    /** Waits although the thread is interrupted, so that no file is written after the node has ended. */
    private static void awaitEnd(ExecutorService workers) {
        workers.shutdown();
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
