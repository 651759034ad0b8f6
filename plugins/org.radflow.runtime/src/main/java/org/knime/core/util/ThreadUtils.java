package org.knime.core.util;

/** Threads that belong to the node which starts them. */
public final class ThreadUtils {

    private ThreadUtils() {
    }

    /** A thread that knows the node it works for; here, where a node is told all it needs, a plain one. */
    public static Thread threadWithContext(final Runnable target, final String name) {
        return new Thread(target, name);
    }
}
