package org.radflow.runtime.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/**
 * A workflow in a ZIP archive. Nothing is unpacked to disk: the few settings files that are needed are read into
 * memory, within limits, and an archive that points outside of itself is refused as a whole.
 */
final class ArchiveFiles implements WorkflowFiles {

    private static final int MAX_ENTRIES = 100_000;

    /** Settings shrink about 20-fold; what shrinks far more is made to fill the memory. */
    private static final long MAX_RATIO = 200;

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
        final var workflow = m_zip.stream().map(ZipEntry::getName)
            .filter(name -> name.equals(WORKFLOW) || name.endsWith("/" + WORKFLOW))
            .min(Comparator.comparingLong((String name) -> name.chars().filter(c -> c == '/').count())
                .thenComparing(Comparator.naturalOrder()))
            .orElseThrow(() -> new LoadException("No workflow in " + m_archive + ": it holds no " + WORKFLOW));
        return workflow.substring(0, workflow.length() - WORKFLOW.length());
    }

    private void requireContained(final String name) throws LoadException {
        final var path = name.replace('\\', '/');
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../")) {
            throw new LoadException(m_archive + " has an entry that points outside of the archive: " + name);
        }
    }

    @Override
    public NodeSettingsRO read(final String path) throws LoadException {
        requireContained(path);
        final var entry = m_zip.getEntry(m_root + path);
        if (entry == null) {
            throw new LoadException(m_archive + " has no entry " + m_root + path);
        }
        final var limit = Math.min(MAX_FILE_SIZE, Math.max(1 << 20, entry.getCompressedSize() * MAX_RATIO));
        try (var in = m_zip.getInputStream(entry)) {
            final var bytes = in.readNBytes((int)limit + 1);
            if (bytes.length > limit) {
                throw new LoadException(m_archive + ": the entry " + entry.getName() + " unpacks to more than " + limit
                    + " bytes, which no settings file does");
            }
            return NodeSettings.loadFromXML(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new LoadException("Cannot read " + entry.getName() + " in " + m_archive + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            m_zip.close();
        } catch (IOException e) { // NOSONAR: it was only read
            return;
        }
    }
}
