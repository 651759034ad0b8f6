package org.radflow.runtime.execute;

import java.util.concurrent.Callable;

/** Lets rows pass one at a time in the order of their indices. Every index from 0 on has to take its turn. */
final class Turn {

    private long m_next;

    /** Waits for the turn of a row, computes and ends the turn. */
    <T> T take(final long index, final Callable<T> computation) throws Exception {
        await(index);
        try {
            return computation.call();
        } finally {
            end();
        }
    }

    private synchronized void await(final long index) throws InterruptedException {
        while (m_next != index) {
            wait();
        }
    }

    private synchronized void end() {
        m_next++;
        notifyAll();
    }
}
