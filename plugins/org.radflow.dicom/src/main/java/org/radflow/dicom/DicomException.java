package org.radflow.dicom;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A DICOM file, series or structure set that cannot be used. The message is one line that names the file and the
 * attribute, what was found and what was expected. It never holds the patient's name or identifier.
 */
public final class DicomException extends IOException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_FOUND = 200;
    private static final int LONGEST_MESSAGE = 2000;

    public DicomException(String message) {
        super(line(message, LONGEST_MESSAGE));
    }

    DicomException(Path file, String message) {
        this(file + ": " + message);
    }

    DicomException(Path file, IOException cause) {
        this(file, "cannot be read, " + cause);
        initCause(cause);
    }

    /** An attribute whose value is not what it must be. */
    DicomException(Path file, Tag tag, String found, String expected) {
        this(file, tag + ": found " + line(found, LONGEST_FOUND) + ", expected " + expected);
    }

    /** Text that may come from a file, made fit for a log: no control characters, and cut when it is too long. */
    private static String line(String text, int longest) {
        String line = text.replaceAll("\\p{Cc}", "?");
        return line.length() <= longest ? line : line.substring(0, longest) + "...";
    }
}
