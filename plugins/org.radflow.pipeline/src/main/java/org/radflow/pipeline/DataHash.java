package org.radflow.pipeline;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two tables are the same. */
public final class DataHash {

    private DataHash() {}

    /** SHA-256 over names of cases and columns and all values, in their order. */
    public static String of(FeatureMatrix cases) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16))) {
                write(cases, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FeatureMatrix cases, DataOutputStream out) throws IOException {
        out.writeInt(cases.size());
        for (String name : cases.cases()) {
            out.writeUTF(name);
        }
        for (Column column : cases.columns()) {
            out.writeUTF(column.name());
            for (int row = 0; row < column.size(); row++) {
                if (column instanceof NumericColumn numbers) {
                    out.writeDouble(numbers.values()[row]);
                } else {
                    out.writeBoolean(column.isMissing(row));
                    byte[] text = (column.isMissing(row) ? "" : column.text(row)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        }
    }
}
