package org.radflow.normalise.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.ResampleGrid;
import org.radflow.normalise.Resampler;

/** Appends the resampled image, and the resampled mask, to each row. */
final class VolumeResampler extends AbstractCellFactory {

    private static final double SAME_GRID_MM = 0.01;

    private final VolumeResamplerParameters m_parameters;
    private final int m_image;
    private final int m_mask;
    private final AtomicLong m_files = new AtomicLong();

    private VolumeResampler(final VolumeResamplerParameters parameters, final int image, final int mask, final DataColumnSpec[] columns) {
        super(true, columns);
        m_parameters = parameters;
        m_image = image;
        m_mask = mask;
    }

    static void rearrange(final RearrangeColumnsInput in, final RearrangeColumnsOutput out) throws InvalidSettingsException {
        final ColumnRearranger rearranger = new ColumnRearranger(in.getDataTableSpec());
        rearranger.append(of(in.getDataTableSpec(), in.getParameters()));
        out.setColumnRearranger(rearranger);
    }

    static VolumeResampler of(final DataTableSpec spec, final VolumeResamplerParameters parameters) throws InvalidSettingsException {
        final int image = ImageColumns.index(spec, "Image column", parameters.m_image, VolumeValue.class);
        final boolean masked = !parameters.m_mask.isBlank();
        final int mask = masked ? ImageColumns.index(spec, "Mask column", parameters.m_mask, MaskValue.class) : -1;
        final UniqueNameGenerator names = new UniqueNameGenerator(spec);
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(names.newColumn("Image (resampled)", VolumeCell.TYPE));
        if (masked) {
            columns.add(names.newColumn("Mask (resampled)", MaskCell.TYPE));
        }
        return new VolumeResampler(parameters, image, mask, columns.toArray(DataColumnSpec[]::new));
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        final DataCell image = row.getCell(m_image);
        final DataCell mask = m_mask < 0 ? null : row.getCell(m_mask);
        if (image.isMissing() || mask != null && mask.isMissing()) {
            return missing(((MissingValue)(image.isMissing() ? image : mask)).getError());
        }
        try {
            return resampled(((VolumeValue)image).getVolume(), mask == null ? null : ((MaskValue)mask).getMask());
        } catch (final IOException | RuntimeException e) {
            return missing(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private DataCell[] resampled(final Volume volume, final Mask mask) throws IOException {
        if (mask != null) {
            final Optional<String> difference = volume.geometry().difference(mask.geometry(), SAME_GRID_MM);
            if (difference.isPresent()) {
                return missing("The mask lies on another grid than the image: " + difference.get());
            }
        }
        final Geometry grid = ResampleGrid.resampled(volume.geometry(),
            new double[]{m_parameters.m_spacingX, m_parameters.m_spacingY, m_parameters.m_spacingZ});
        final Volume image = Resampler.resample(volume, grid, m_parameters.m_imageInterpolation.m_interpolation);
        final DataCell imageCell =
            new VolumeCell(newFile("image"), m_parameters.m_round ? Resampler.round(image) : image);
        return mask == null ? new DataCell[]{imageCell} : new DataCell[]{imageCell, new MaskCell(newFile("mask"),
            Resampler.resample(mask, grid, m_parameters.m_maskInterpolation.m_interpolation, m_parameters.m_threshold))};
    }

    /** File stores of a node have different names. */
    private FileStore newFile(final String content) throws IOException {
        return getFileStoreFactory().createFileStore(content + "-" + m_files.incrementAndGet());
    }

    private DataCell[] missing(final String reason) {
        final DataCell cell = new MissingCell(reason);
        return m_mask < 0 ? new DataCell[]{cell} : new DataCell[]{cell, cell};
    }
}
