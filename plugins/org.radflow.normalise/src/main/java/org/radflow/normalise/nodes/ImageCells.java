package org.radflow.normalise.nodes;

import java.io.IOException;
import java.util.Arrays;
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
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;

/**
 * Computes cells from images and masks of a row. A missing one gives missing cells with its reason; what cannot be computed gives missing
 * cells whose message says why.
 */
abstract class ImageCells extends AbstractCellFactory {

    private final int[] m_inputs;
    private final AtomicLong m_files = new AtomicLong();

    /** @param inputs columns that the cells need, -1 for one that is not used */
    ImageCells(final int[] inputs, final DataColumnSpec... columns) {
        super(true, columns);
        m_inputs = inputs;
    }

    /** @param inputs the cells of the input columns, null for one that is not used */
    abstract DataCell[] compute(DataCell... inputs) throws IOException;

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        final DataCell[] inputs = new DataCell[m_inputs.length];
        for (int n = 0; n < inputs.length; n++) {
            inputs[n] = m_inputs[n] < 0 ? null : row.getCell(m_inputs[n]);
            if (inputs[n] != null && inputs[n].isMissing()) {
                return missing(((MissingValue)inputs[n]).getError());
            }
        }
        try {
            return compute(inputs);
        } catch (final IOException | RuntimeException e) {
            return missing(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private DataCell[] missing(final String reason) {
        final DataCell[] cells = new DataCell[getColumnSpecs().length];
        Arrays.fill(cells, new MissingCell(reason));
        return cells;
    }

    static Volume volume(final DataCell cell) {
        return ((VolumeValue)cell).getVolume();
    }

    /** The mask; null when it is not used. */
    static Mask mask(final DataCell cell) {
        return cell == null ? null : ((MaskValue)cell).getMask();
    }

    DataCell cell(final Volume volume) throws IOException {
        return new VolumeCell(newFile("image"), volume);
    }

    DataCell cell(final Mask mask) throws IOException {
        return new MaskCell(newFile("mask"), mask);
    }

    /** File stores of a node have different names. */
    private FileStore newFile(final String content) throws IOException {
        return getFileStoreFactory().createFileStore(content + "-" + m_files.incrementAndGet());
    }
}
