package org.radflow.dicom;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;


/**
 * What a folder holds: image series, structure sets, segmentations, and the files that are none of these.
 *
 * @param series image series, in the order of their first file
 * @param structureSets RTSTRUCT files
 * @param segmentations SEG files
 * @param problems files that were left out
 */
public record DicomFolder(List<DicomSeries> series, List<StructureSetReference> structureSets,
        List<SegmentationReference> segmentations, List<Problem> problems) {

    /** A file that was left out, and why. */
    public record Problem(Path file, String reason) {
    }

    /** Scans all files of a folder and its subfolders. See {@link DicomScan} to watch the progress. */
    public static DicomFolder scan(Path folder) throws DicomException {
        return scan(folder, ReadOptions.STRICT);
    }

    /** Scans all files of a folder and its subfolders, with repairs. */
    public static DicomFolder scan(Path folder, ReadOptions options) throws DicomException {
        DicomScan scan = new DicomScan(options);
        scan.addAll(files(folder));
        return scan.result();
    }

    /**
     * All files of a folder and its subfolders, ordered by their path below it, the same on every file system. Links are
     * followed; devices and pipes are left out. What cannot be listed is in the result, so that reading it says why.
     *
     * @throws DicomException if the folder does not exist or cannot be listed
     */
    public static List<Path> files(Path folder) throws DicomException {
        if (!Files.isDirectory(folder)) {
            throw new DicomException(folder, "is not a folder");
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!attributes.isOther()) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException cause) {
                        if (!(cause instanceof FileSystemLoopException)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        } catch (IOException e) {
            throw new DicomException(folder, e);
        }
        files.sort(Comparator.comparing(file -> folder.relativize(file).toString().replace('\\', '/')));
        return files;
    }
}
