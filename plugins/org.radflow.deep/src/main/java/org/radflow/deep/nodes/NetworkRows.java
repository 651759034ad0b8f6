package org.radflow.deep.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.filestore.FileStore;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

/** What a network says of the images of a row, as its new cells; gathers the rows that it says nothing of. Works on rows in parallel. */
final class NetworkRows extends AbstractCellFactory {

    /** Asks the network. */
    @FunctionalInterface
    interface Work {
        /** @param mask null where none is set */
        List<DataCell> cells(List<Volume> images, Mask mask, Files files) throws IOException;
    }

    /** Gives the file stores of new cells. */
    @FunctionalInterface
    interface Files {
        FileStore create(String content) throws IOException;
    }

    private final int[] m_images;
    private final int m_mask;
    private final Work m_work;
    private final AtomicLong m_files = new AtomicLong();
    private final TreeMap<Long, String> m_failed = new TreeMap<>();

    /** @param mask index of the column of masks; -1 for none */
    NetworkRows(final DataColumnSpec[] columns, final int[] images, final int mask, final Work work) {
        super(true, columns);
        m_images = images.clone();
        m_mask = mask;
        m_work = work;
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        final List<Volume> images = new ArrayList<>();
        for (final int column : m_images) {
            if (row.getCell(column).isMissing()) {
                return missing(rowIndex, ((MissingValue)row.getCell(column)).getError());
            }
        }
        if (m_mask >= 0 && row.getCell(m_mask).isMissing()) {
            return missing(rowIndex, ((MissingValue)row.getCell(m_mask)).getError());
        }
        try {
            for (final int column : m_images) {
                images.add(((VolumeValue)row.getCell(column)).getVolume());
            }
            final Mask mask = m_mask < 0 ? null : ((MaskValue)row.getCell(m_mask)).getMask();
            return m_work.cells(images, mask, this::file).toArray(DataCell[]::new);
        } catch (final IOException | RuntimeException e) {
            return missing(rowIndex, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private FileStore file(final String content) throws IOException {
        return getFileStoreFactory().createFileStore(content + "-" + m_files.incrementAndGet());
    }

    private DataCell[] missing(final long rowIndex, final String reason) {
        synchronized (m_failed) {
            m_failed.put(rowIndex, reason);
        }
        final DataCell[] cells = new DataCell[getColumnSpecs().length];
        Arrays.fill(cells, new MissingCell(reason));
        return cells;
    }

    /** How many rows failed, with the reason of the first; empty if none did. Does not depend on the order of work. */
    String problems() {
        synchronized (m_failed) {
            final Map.Entry<Long, String> first = m_failed.firstEntry();
            return first == null ? "" : m_failed.size() + " row(s) have no result. First: " + first.getValue();
        }
    }
}
