package org.radflow.image.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;

/**
 * A value that is held until it is in its file, and from then on as long as memory allows; read again when asked for. Thread-safe.
 *
 * @param <T> the value
 */
final class Stored<T> {

    /** Reads a value from a file. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /** Writes a value to a file. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T value, Path file) throws IOException;
    }

    private T held;
    private SoftReference<T> cached = new SoftReference<>(null);

    /** A value that lies in its file. */
    Stored() {
        this(null);
    }

    /** A value that is not yet in its file. */
    Stored(final T value) {
        held = value;
    }

    synchronized T get(final Path file, final Reader<T> reader) {
        T value = held == null ? cached.get() : held;
        if (value == null) {
            try {
                value = reader.read(file);
            } catch (final IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            cached = new SoftReference<>(value);
        }
        return value;
    }

    synchronized void flush(final Path file, final Writer<T> writer) throws IOException {
        if (held != null) {
            writer.write(held, file);
            cached = new SoftReference<>(held);
            held = null;
        }
    }
}
