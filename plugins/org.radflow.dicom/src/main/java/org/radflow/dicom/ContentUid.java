package org.radflow.dicom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * UIDs that are a hash of what they name (SHA-256, 128 bits of it below 2.25, PS3.5, section B.2), so that the same content has the
 * same UID on every machine. Not safe for use by several threads.
 */
public final class ContentUid {

    private final MessageDigest digest;

    public ContentUid() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public ContentUid add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + " ").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    public ContentUid add(byte[] bytes) {
        digest.update((bytes.length + " ").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** The UID of the content so far, for one of several purposes. */
    public String uid(String purpose) {
        try {
            MessageDigest copy = (MessageDigest)digest.clone();
            byte[] hash = copy.digest(purpose.getBytes(StandardCharsets.UTF_8));
            return "2.25." + new BigInteger(1, Arrays.copyOf(hash, 16));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of every Java platform can be copied", e);
        }
    }
}
