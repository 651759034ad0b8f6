package org.radflow.runtime.workflow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.radflow.runtime.table.Workspace;

/**
 * A workflow in a ZIP archive. Only what is needed is unpacked, within limits, and an archive that points outside of itself is refused as a
 * whole.
 */
final class ArchiveFiles implements WorkflowFiles {

    private static final int MAX_ENTRIES = 100_000;

    /** Settings shrink about 20-fold; what shrinks far more is made to fill the memory or the disk. */
    private static final long MAX_RATIO = 200;

    private static final long SMALL = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path m_archive;

    private final ZipFile m_zip;

    private final String m_root;

    ArchiveFiles(final Path archive) throws LoadException {
        m_archive = archive;
        if (!Files.isRegularFile(archive)) {
            throw new LoadException("No workflow at " + archive + ": expected a folder or a ZIP archive (.knwf)");
        }
        try {
            m_zip = new ZipFile(archive.toFile());
        } catch (IOException e) {
            throw new LoadException(archive + " is not a complete ZIP archive: " + e.getMessage(), e);
        }
        try {
            m_root = root();
        } catch (LoadException e) {
            close();
            throw e;
        }
    }

    /** The folder in the archive that holds the workflow, ending with a slash unless it is the archive itself. */
    private String root() throws LoadException {
        if (m_zip.size() > MAX_ENTRIES) {
            throw new LoadException(m_archive + " has " + m_zip.size() + " entries, expected at most " + MAX_ENTRIES);
        }
        for (final var entries = m_zip.entries(); entries.hasMoreElements();) {
            requireContained(entries.nextElement().getName());
        }
        final var roots = new TreeSet<String>();
        m_zip.stream().map(ZipEntry::getName).filter(name -> name.equals(WORKFLOW) || name.endsWith("/" + WORKFLOW))
            .map(name -> name.substring(0, name.length() - WORKFLOW.length())).forEach(roots::add);
        roots.removeIf(root -> roots.stream().anyMatch(outer -> !outer.equals(root) && root.startsWith(outer)));
        return WorkflowGroup.only(m_archive, roots);
    }

    private void requireContained(final String name) throws LoadException {
        final var path = name.replace('\\', '/');
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../")) {
            throw new LoadException(m_archive + " has an entry that points outside of the archive: " + name);
        }
    }

    private ZipEntry entry(final String path) throws LoadException {
        requireContained(path);
        final var entry = m_zip.getEntry(m_root + path);
        if (entry == null) {
            throw new LoadException(m_archive + " has no entry " + m_root + path);
        }
        return entry;
    }

    private static long limit(final ZipEntry entry) {
        return Math.max(SMALL, entry.getCompressedSize() * MAX_RATIO);
    }

    private LoadException tooLarge(final ZipEntry entry, final long limit) {
        return new LoadException(m_archive + ": the entry " + entry.getName() + " unpacks to more than " + limit
            + " bytes, which nothing in a workflow does");
    }

    @Override
    public byte[] bytes(final String path) throws LoadException {
        final var entry = entry(path);
        final var limit = Math.min(MAX_FILE_SIZE, limit(entry));
        try (var in = m_zip.getInputStream(entry)) {
            final var bytes = in.readNBytes((int)limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(entry, limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new LoadException("Cannot read " + entry.getName() + " in " + m_archive + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Path file(final String path) throws LoadException {
        try {
            final var file = Workspace.newFile(path.substring(path.lastIndexOf('/') + 1)).toPath();
            unpack(entry(path), file);
            return file;
        } catch (IOException e) {
            throw new LoadException("Cannot read " + path + " in " + m_archive + ": " + e.getMessage(), e);
        }
    }

    private void unpack(final ZipEntry entry, final Path file) throws IOException, LoadException {
        final var limit = limit(entry);
        try (var in = m_zip.getInputStream(entry); OutputStream out = Files.newOutputStream(file)) {
            final var buffer = new byte[BUFFER];
            var size = 0L;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw tooLarge(entry, limit);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public Path copyTo(final Path folder) throws IOException, LoadException {
        for (final var entries = m_zip.entries(); entries.hasMoreElements();) {
            final var entry = entries.nextElement();
            final var file = folder.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.getParent());
                unpack(entry, file);
            }
        }
        return folder.resolve(m_root).normalize();
    }

    @Override
    public Path location() {
        return m_archive;
    }

    @Override
    public String name() {
        return (m_root.isEmpty() ? m_archive.getFileName() : Path.of(m_root).getFileName()).toString();
    }

    @Override
    public boolean isArchive() {
        return true;
    }

    @Override
    public void close() {
        try {
            m_zip.close();
        } catch (IOException e) { // NOSONAR: it was only read
            return;
        }
    }

    @Override
    public String toString() {
        return m_archive.toString();
    }
}
