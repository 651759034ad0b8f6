package org.radflow.image.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Numbers written as text, separated by white space or commas, as a stream of big-endian doubles. */
final class TextVoxels extends DecodedStream {

    private static final int LONGEST = 64;

    private final VoxelType type;
    private final ByteBuffer number = ByteBuffer.allocate(Double.BYTES).limit(0);

    TextVoxels(final InputStream in, final VoxelType type) {
        super(in);
        this.type = type;
    }

    @Override
    public int read() throws IOException {
        if (!number.hasRemaining()) {
            final String text = token();
            if (text.isEmpty()) {
                return -1;
            }
            number.clear().putDouble(value(text)).flip();
        }
        return number.get() & 0xFF;
    }

    private double value(final String text) throws IOException {
        try {
            final double value = Double.parseDouble(text);
            if (type.holds(value)) {
                return value;
            }
        } catch (final NumberFormatException e) {
            // said below
        }
        throw new MalformedVoxelException("a voxel is '" + text.replaceAll("\\P{Print}", "?") + "', expected a number of type " + type);
    }

    private String token() throws IOException {
        final StringBuilder token = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (!isBlank(c)) {
                token.append((char)c);
            } else if (!token.isEmpty()) {
                break;
            }
            if (token.length() > LONGEST) {
                throw new MalformedVoxelException("a voxel has more than " + LONGEST + " characters, expected a number");
            }
        }
        return token.toString();
    }

    private static boolean isBlank(final int c) {
        return c <= ' ' || c == ',';
    }
}
