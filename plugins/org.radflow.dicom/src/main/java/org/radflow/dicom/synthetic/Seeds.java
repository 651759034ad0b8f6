package org.radflow.dicom.synthetic;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;

/**
 * Random numbers and UIDs that depend on the seed and a purpose alone. {@link Random} is used because its algorithm,
 * normal numbers included, is part of its specification: the same on every machine.
 */
record Seeds(long seed) {

    Random random(String purpose) {
        return new Random(ByteBuffer.wrap(hash(purpose)).getLong());
    }

    /** A UID below 2.25, the arc of UIDs made of 128 bits (PS3.5, section B.2). */
    String uid(String purpose) {
        return "2.25." + new BigInteger(1, Arrays.copyOf(hash("uid " + purpose), 16));
    }

    private byte[] hash(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256")
                .digest(("radflow " + seed + " " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
