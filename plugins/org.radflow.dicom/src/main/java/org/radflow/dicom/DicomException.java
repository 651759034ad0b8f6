package org.radflow.dicom;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A DICOM file, series or structure set that cannot be used. The message names the file and the attribute, what was
 * found and what was expected. It never holds the patient's name or identifier.
 */
public final class DicomException extends IOException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_FOUND = 200;

    public DicomException(String message) {
        super(message);
    }

    DicomException(Path file, String message) {
        super(file + ": " + message);
    }

    DicomException(Path file, IOException cause) {
        super(file + ": cannot be read, " + cause.getMessage(), cause);
    }

    /** An attribute whose value is not what it must be. */
    DicomException(Path file, Tag tag, String found, String expected) {
        this(file, tag + ": found " + printable(found) + ", expected " + expected);
    }

    /** Text of a file made fit for one line of a message: no control characters, not longer than 200 characters. */
    static String printable(String text) {
        String line = text.replaceAll("\\p{Cc}", "?");
        return line.length() <= LONGEST_FOUND ? line : line.substring(0, LONGEST_FOUND) + "...";
    }
}
