package org.radflow.pipeline.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file that is complete or absent: to a hidden file beside it, which {@link #commit} forces to the disk and moves into place in one
 * step. Closing without commit removes what was written, and so does the end of Java. Not thread-safe.
 */
public final class WholeFile implements Closeable {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final Path target;
    private final Path partial;
    private final FileOutputStream file;
    private final OutputStream stream;

    /**
     * Begins a file. Folders on the way are made.
     *
     * @throws IOException when the folder cannot be made or written, or the target is a folder
     */
    public WholeFile(Path path) throws IOException {
        target = path.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException(path + ": is a folder, expected the name of a file");
        }
        Files.createDirectories(target.getParent());
        partial = target.resolveSibling("." + target.getFileName() + ".part");
        partial.toFile().deleteOnExit();
        file = new FileOutputStream(partial.toFile());
        stream = new BufferedOutputStream(new Named());
    }

    /** Writes a file, replacing an older one. */
    public static void write(Path path, Content content) throws IOException {
        try (WholeFile file = new WholeFile(path)) {
            content.write(file.stream());
            file.commit();
        }
    }

    /** Takes the content. */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Makes the file appear under its name, replacing an older one.
     *
     * @throws InterruptedIOException when the thread is interrupted: what was cancelled leaves no file
     */
    public void commit() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(target + ": not written, because the work was cancelled");
        }
        stream.flush();
        file.getFD().sync();
        file.close();
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(partial);
    }

    /** Names the file when it cannot be written, such as when the disk is full. */
    private final class Named extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                file.write(bytes, offset, length);
            } catch (IOException e) {
                throw new IOException(target + ": cannot be written: " + e.getMessage(), e);
            }
        }
    }
}
