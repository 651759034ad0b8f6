package org.radflow.pipeline;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does independent pieces of work on the common threads. */
public final class Parallel {

    private Parallel() {}

    /**
     * Results in the order of the pieces, the same bits for any number of threads as long as the pieces share nothing.
     *
     * @param count   number of pieces
     * @param message told with the progress
     * @param work    does the piece of the given number; an exception stops the others and is thrown
     */
    public static <T> List<T> map(int count, Progress progress, String message, IntFunction<T> work) {
        AtomicInteger done = new AtomicInteger();
        return IntStream.range(0, count).parallel().mapToObj(piece -> {
            progress.check();
            T result = work.apply(piece);
            progress.at(done.incrementAndGet() / (double)count, message);
            return result;
        }).toList();
    }
}
