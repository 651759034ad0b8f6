package org.radflow.dicom.nodes;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.DicomScan;

/** Scans a folder with progress, file by file. */
final class FolderScan {

    private FolderScan() {
    }

    static DicomFolder scan(String folder, ExecutionMonitor monitor) throws DicomException, CanceledExecutionException {
        List<Path> files = DicomFolder.files(path(folder));
        DicomScan scan = new DicomScan();
        for (int n = 0; n < files.size(); n++) {
            monitor.checkCanceled();
            monitor.setProgress((double)n / files.size(), "Scanning file " + (n + 1) + " of " + files.size());
            scan.add(files.get(n));
        }
        return scan.result();
    }

    private static Path path(String folder) throws DicomException {
        try {
            return Path.of(folder.strip());
        } catch (InvalidPathException e) {
            throw new DicomException("Folder: found '" + folder + "', expected a path (" + e.getReason() + ")");
        }
    }
}
