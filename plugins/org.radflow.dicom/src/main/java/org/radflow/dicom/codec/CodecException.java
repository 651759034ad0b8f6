package org.radflow.dicom.codec;

import java.io.IOException;

/** A compressed frame that cannot be decoded. The message says what was found and what was expected. */
public final class CodecException extends IOException {

    private static final long serialVersionUID = 1;

    CodecException(String message) {
        super(message);
    }

    CodecException(String what, Object found, Object expected) {
        this(what + ": found " + found + ", expected " + expected);
    }

    CodecException(String message, Throwable cause) {
        super(message, cause);
    }
}
