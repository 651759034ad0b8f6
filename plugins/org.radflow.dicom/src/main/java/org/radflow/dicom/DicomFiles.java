package org.radflow.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of folders and zip archives. Archives, also those in folders, but not those in archives, are unpacked into temporary folders
 * that last until this is closed. An archive whose entries leave it, repeat or inflate beyond {@value #LARGEST_RATIO} times its size
 * and 64 MiB is refused. Not safe for use by several threads.
 */
public final class DicomFiles implements AutoCloseable {

    private static final long ALWAYS_PLAUSIBLE = 1L << 26;
    private static final int LARGEST_RATIO = 100;
    private static final int MOST_ENTRIES = 1_000_000;
    private static final int BUFFER = 1 << 16;

    private final List<Path> unpacked = new ArrayList<>();
    private final List<DicomFolder.Problem> problems = new ArrayList<>();

    /**
     * All files below a folder, of a zip archive, or beside a DICOMDIR, in the order of {@link DicomFolder#files}.
     *
     * @throws DicomException if the path is none of these, or an archive that cannot be read
     */
    public List<Path> of(Path input) throws DicomException {
        if (isArchive(input)) {
            return DicomFolder.files(unpack(input));
        }
        boolean directoryFile = Files.isRegularFile(input) && input.getFileName().toString().equalsIgnoreCase(DicomScan.DIRECTORY);
        List<Path> files = new ArrayList<>();
        for (Path file : DicomFolder.files(directoryFile ? input.toAbsolutePath().getParent() : input)) {
            if (isArchive(file)) {
                try {
                    files.addAll(DicomFolder.files(unpack(file)));
                } catch (DicomException e) {
                    problems.add(new DicomFolder.Problem(file, e.getMessage()));
                }
            } else {
                files.add(file);
            }
        }
        return files;
    }

    /** Archives in folders that were left out so far. */
    public List<DicomFolder.Problem> problems() {
        return List.copyOf(problems);
    }

    /** Deletes what was unpacked. */
    @Override
    public void close() {
        for (Path folder : unpacked) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(DicomFiles::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        unpacked.clear();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isArchive(Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private Path unpack(Path archive) throws DicomException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Path temporary = Files.createTempDirectory("radflow");
            unpacked.add(temporary);
            Path root = Files.createDirectory(temporary.resolve(archive.getFileName().toString()));
            long left = ALWAYS_PLAUSIBLE + LARGEST_RATIO * Files.size(archive);
            if (zip.size() > MOST_ENTRIES) {
                throw new DicomException(archive, "zip archive: found " + zip.size() + " entries, expected at most " + MOST_ENTRIES);
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                Path target = target(archive, root, entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    left = copy(archive, zip, entry, target, left);
                }
            }
            return root;
        } catch (FileAlreadyExistsException e) {
            throw new DicomException(archive, "zip archive: found an entry twice, expected different ones");
        } catch (IOException | IllegalArgumentException e) {
            throw e instanceof DicomException problem ? problem : new DicomException(archive, "cannot be read as a zip archive, " + e);
        }
    }

    private static Path target(Path archive, Path root, String name) throws DicomException {
        try {
            Path target = root.resolve(name.replace('\\', '/')).normalize();
            if (target.startsWith(root)) {
                return target;
            }
        } catch (InvalidPathException e) {
            // falls through to the message below
        }
        throw new DicomException(archive, "zip archive: found the entry '" + name + "', expected a path within the archive");
    }

    private static long copy(Path archive, ZipFile zip, ZipEntry entry, Path target, long allowed) throws IOException {
        long left = allowed;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new DicomException(archive, "zip archive: found more than " + LARGEST_RATIO + " times its size, expected less");
                }
                out.write(buffer, 0, read);
            }
        }
        return left;
    }
}
