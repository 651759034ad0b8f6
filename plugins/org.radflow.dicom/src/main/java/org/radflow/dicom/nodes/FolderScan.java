package org.radflow.dicom.nodes;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomFiles;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.DicomScan;
import org.radflow.dicom.ReadOptions;

/** Scans folders and archives with progress. What is unpacked lasts until this is closed. */
final class FolderScan implements AutoCloseable {

    private static final int BATCH = 50;

    private final DicomFiles files = new DicomFiles();
    private final ReadOptions options;

    FolderScan(ReadOptions options) {
        this.options = options;
    }

    DicomFolder scan(String folder, ExecutionMonitor monitor) throws DicomException, CanceledExecutionException {
        List<Path> found = files.of(path(folder));
        DicomScan scan = new DicomScan(options);
        for (int n = 0; n < found.size(); n += BATCH) {
            monitor.checkCanceled();
            monitor.setProgress((double)n / found.size(), "Scanning file " + (n + 1) + " of " + found.size());
            scan.addAll(found.subList(n, Math.min(found.size(), n + BATCH)));
        }
        return scan.result();
    }

    /** Archives that were left out so far. */
    List<DicomFolder.Problem> problems() {
        return files.problems();
    }

    @Override
    public void close() {
        files.close();
    }

    private static Path path(String folder) throws DicomException {
        try {
            return Path.of(folder.strip());
        } catch (InvalidPathException e) {
            throw new DicomException("Folder: found '" + folder + "', expected a path (" + e.getReason() + ")");
        }
    }
}
