package org.radflow.runtime.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A workflow in a folder. */
final class FolderFiles implements WorkflowFiles {

    private final Path m_folder;

    private FolderFiles(final Path folder) {
        m_folder = folder;
    }

    static FolderFiles open(final Path folder) throws LoadException {
        if (Files.isRegularFile(folder.resolve(WORKFLOW))) {
            return new FolderFiles(folder);
        }
        try {
            return new FolderFiles(WorkflowGroup.only(folder, WorkflowGroup.workflows(folder)));
        } catch (IOException e) {
            throw new LoadException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] bytes(final String path) throws LoadException {
        final var file = file(path);
        try {
            final var size = Files.size(file);
            if (size > MAX_FILE_SIZE) {
                throw new LoadException(file + " has " + size + " bytes, expected at most " + MAX_FILE_SIZE);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LoadException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Path file(final String path) throws LoadException {
        final var file = m_folder.resolve(path).normalize();
        try {
            if (file.startsWith(m_folder.normalize()) && file.toRealPath().startsWith(m_folder.toRealPath())) {
                return file;
            }
        } catch (IOException e) {
            throw new LoadException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        throw new LoadException("The workflow names a file outside of its folder: " + path);
    }

    /** Links are copied as links. */
    @Override
    public Path copyTo(final Path folder) throws IOException {
        try (var files = Files.walk(m_folder)) {
            for (final var file : (Iterable<Path>)files::iterator) {
                final var copy = folder.resolve(m_folder.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return folder;
    }

    @Override
    public Path location() {
        return m_folder;
    }

    @Override
    public String name() {
        return m_folder.toAbsolutePath().normalize().getFileName().toString();
    }

    @Override
    public boolean isArchive() {
        return false;
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return m_folder.toString();
    }
}
