package org.radflow.deep.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a Protocol Buffers message, field after field. Not thread-safe. Reference: Protocol Buffers documentation, "Encoding". */
final class ProtoWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ProtoWriter number(final int field, final long value) {
        varint((long)field << 3);
        varint(value);
        return this;
    }

    ProtoWriter decimal(final int field, final float value) {
        varint((long)field << 3 | 5);
        out.writeBytes(ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
        return this;
    }

    ProtoWriter text(final int field, final String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtoWriter message(final int field, final ProtoWriter message) {
        return bytes(field, message.toBytes());
    }

    ProtoWriter bytes(final int field, final byte[] value) {
        varint((long)field << 3 | 2);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private void varint(final long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int)(rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int)rest);
    }
}
