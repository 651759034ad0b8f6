package org.radflow.runtime.table;

import java.io.Closeable;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;

/** Passes primitive values on to a stream. */
abstract class ForwardingOutput implements DataOutput, Closeable {

    private final DataOutputStream m_out;

    ForwardingOutput(final DataOutputStream out) {
        m_out = out;
    }

    @Override
    public void write(final int value) throws IOException {
        m_out.write(value);
    }

    @Override
    public void write(final byte[] bytes) throws IOException {
        m_out.write(bytes);
    }

    @Override
    public void write(final byte[] bytes, final int offset, final int length) throws IOException {
        m_out.write(bytes, offset, length);
    }

    @Override
    public void writeBoolean(final boolean value) throws IOException {
        m_out.writeBoolean(value);
    }

    @Override
    public void writeByte(final int value) throws IOException {
        m_out.writeByte(value);
    }

    @Override
    public void writeShort(final int value) throws IOException {
        m_out.writeShort(value);
    }

    @Override
    public void writeChar(final int value) throws IOException {
        m_out.writeChar(value);
    }

    @Override
    public void writeInt(final int value) throws IOException {
        m_out.writeInt(value);
    }

    @Override
    public void writeLong(final long value) throws IOException {
        m_out.writeLong(value);
    }

    @Override
    public void writeFloat(final float value) throws IOException {
        m_out.writeFloat(value);
    }

    @Override
    public void writeDouble(final double value) throws IOException {
        m_out.writeDouble(value);
    }

    @Override
    public void writeBytes(final String text) throws IOException {
        m_out.writeBytes(text);
    }

    @Override
    public void writeChars(final String text) throws IOException {
        m_out.writeChars(text);
    }

    @Override
    public void close() throws IOException {
        m_out.close();
    }
}
