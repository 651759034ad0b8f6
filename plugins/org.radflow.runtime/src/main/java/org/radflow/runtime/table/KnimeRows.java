package org.radflow.runtime.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Reads the rows of a table as KNIME writes them since its version 3.6 (container_9 to container_12): blocks of bytes that end with 0x61, in which
 * 0x62 stands before bytes that are meant literally; a block for the key of the row, one for each cell with the number of its class, and a mark at
 * the end of the row. Numbers, texts, truth values and missing cells are read; KNIME does not write why a cell is missing. Not thread-safe.
 */
final class KnimeRows implements Closeable {

    private static final int END = 0x61;

    private static final int LITERAL = 0x62;

    private static final byte MISSING = -128;

    private static final byte FIRST_CLASS = -126;

    private static final byte END_OF_ROW = -125;

    private static final int LONG_TEXT = 0xffff;

    private final InputStream m_in;

    private final Block m_bytes = new Block();

    private final DataInputStream m_block = new DataInputStream(m_bytes);

    private final List<Class<? extends DataCell>> m_classes = new ArrayList<>();

    private final boolean m_hasKeys;

    /** @param meta the content of {@code meta.xml} */
    KnimeRows(final InputStream in, final NodeSettingsRO meta) throws IOException, InvalidSettingsException {
        final var settings = meta.getNodeSettings("table.meta.internal");
        final var version = settings.getString("container.version");
        if (!version.matches("(container|noRowKeyContainer)_(9|1[0-2])")) {
            throw new IOException("found a table of version " + version + ", expected container_9 to container_12");
        }
        final var format = settings.containsKey("container.format.config") ? settings.getNodeSettings("container.format.config") : settings;
        final var compression = format.getString("container.compression");
        m_in = new BufferedInputStream(switch (compression) {
            case "Snappy" -> new SnappyInput(in);
            case "Gzip" -> new GZIPInputStream(in);
            case "None" -> in;
            default -> throw new IOException("found the compression " + compression + ", expected Snappy, Gzip or None");
        });
        m_hasKeys = version.startsWith("container");
        final var classes = format.getNodeSettings("table.datacell.classes");
        for (final var key : classes.keySet()) {
            m_classes.add(TableSpecFile.cellClass(classes.getNodeSettings(key).getString("class")));
        }
    }

    /** The key of the next row; null if keys are not written. */
    RowKey readKey() throws IOException {
        if (!m_hasKeys) {
            return null;
        }
        final var key = new RowKey(readText());
        m_bytes.end();
        return key;
    }

    /** The cells of the row. */
    DataCell[] readCells(final int columns) throws IOException {
        final var cells = new DataCell[columns];
        for (var column = 0; column < columns; column++) {
            cells[column] = readCell();
            m_bytes.end();
        }
        final var mark = m_block.readByte();
        if (mark != END_OF_ROW) {
            throw new IOException("found the byte " + mark + " after the last cell of a row, expected " + END_OF_ROW);
        }
        return cells;
    }

    private DataCell readCell() throws IOException {
        final var kind = m_block.readByte();
        if (kind == MISSING) {
            return DataType.getMissingCell();
        }
        final var number = (byte)(kind - FIRST_CLASS);
        if (number < 0 || number >= m_classes.size()) {
            throw new IOException("found a cell of kind " + kind + ", which is not one that is read here");
        }
        return switch (m_classes.get(number).getSimpleName()) {
            case "DoubleCell" -> new DoubleCell(m_block.readDouble());
            case "IntCell" -> new IntCell(m_block.readInt());
            case "LongCell" -> new LongCell(m_block.readLong());
            case "BooleanCell" -> m_block.readBoolean() ? BooleanCell.TRUE : BooleanCell.FALSE;
            case "StringCell" -> new StringCell(readText());
            default -> throw new IOException("found a cell of " + m_classes.get(number).getName() + ", which only KNIME stores in this form");
        };
    }

    private String readText() throws IOException {
        final var length = m_block.readUnsignedShort();
        if (length == LONG_TEXT) {
            throw new IOException("found a text of more than " + (LONG_TEXT - 1) + " bytes");
        }
        final var bytes = new byte[2 + length];
        bytes[0] = (byte)(length >> 8);
        bytes[1] = (byte)length;
        m_block.readFully(bytes, 2, length);
        return new DataInputStream(new ByteArrayInputStream(bytes)).readUTF();
    }

    @Override
    public void close() throws IOException {
        m_in.close();
    }

    /** The bytes of a block; ends with it. */
    private final class Block extends InputStream {

        private boolean m_ended;

        @Override
        public int read() throws IOException {
            if (m_ended) {
                return -1;
            }
            final var next = m_in.read();
            m_ended = next == END || next < 0;
            return m_ended ? -1 : next == LITERAL ? m_in.read() : next;
        }

        /** Moves to the next block. */
        void end() throws IOException {
            while (read() >= 0) {
                continue;
            }
            m_ended = false;
        }
    }
}
