package org.radflow.runtime.execute;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.radflow.runtime.execute.RowStream.RowResult;
import org.radflow.runtime.execute.RowStream.Step;
import org.radflow.runtime.table.ContentHash;
import org.radflow.runtime.table.RowBytes;

/** The result of a row that has not failed as bytes: the hash of the row's content, the row, then what was missing at each step. */
final class RowRecord {

    private RowRecord() {
    }

    /** Writes the content of the row's cells to files and gives the names of these. */
    static List<String> store(final RowResult result) throws IOException {
        return RowBytes.store(result.row());
    }

    static byte[] toBytes(final RowResult result) throws IOException {
        final var bytes = new ByteArrayOutputStream();
        final var out = new DataOutputStream(bytes);
        write(out, new ContentHash().add(result.row()).get());
        write(out, RowBytes.of(result.row()));
        out.writeInt(result.steps().size());
        for (final var step : result.steps()) {
            out.writeInt(step.missing().size());
            for (final var missing : step.missing()) {
                write(out, missing.columns().getBytes(StandardCharsets.UTF_8));
                write(out, missing.reason().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void write(final DataOutputStream out, final byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Empty if a file that the row needs, or that it names because a node wrote it, is not what it was. */
    static Optional<RowResult> read(final byte[] bytes) throws IOException {
        final var in = new DataInputStream(new ByteArrayInputStream(bytes));
        final var hash = in.readNBytes(in.readInt());
        final var row = RowBytes.read(in.readNBytes(in.readInt()));
        if (row.isEmpty() || !Arrays.equals(hash, new ContentHash().add(row.get()).get())) {
            return Optional.empty();
        }
        final var key = row.get().getKey().getString();
        final var steps = new ArrayList<Step>();
        for (var left = in.readInt(); left > 0; left--) {
            final var missing = new ArrayList<CaseFailure>();
            for (var count = in.readInt(); count > 0; count--) {
                missing.add(new CaseFailure(key, text(in), text(in)));
            }
            steps.add(new Step(false, List.of(), missing));
        }
        return Optional.of(new RowResult(row.get(), steps));
    }

    private static String text(final DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
