package org.radflow.runtime.table;

import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;

/** Takes primitive values from a stream. */
abstract class ForwardingInput implements DataInput, Closeable {

    private final DataInputStream m_in;

    ForwardingInput(final DataInputStream in) {
        m_in = in;
    }

    @Override
    public void readFully(final byte[] bytes) throws IOException {
        m_in.readFully(bytes);
    }

    @Override
    public void readFully(final byte[] bytes, final int offset, final int length) throws IOException {
        m_in.readFully(bytes, offset, length);
    }

    @Override
    public int skipBytes(final int count) throws IOException {
        return m_in.skipBytes(count);
    }

    @Override
    public boolean readBoolean() throws IOException {
        return m_in.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return m_in.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return m_in.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return m_in.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return m_in.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return m_in.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return m_in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return m_in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return m_in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return m_in.readDouble();
    }

    @Override
    public String readLine() throws IOException {
        throw new IOException("Lines of text are not part of the format");
    }

    @Override
    public void close() throws IOException {
        m_in.close();
    }
}
