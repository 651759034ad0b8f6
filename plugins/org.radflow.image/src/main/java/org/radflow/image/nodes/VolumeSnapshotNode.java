package org.radflow.image.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.AtomicFile;
import org.radflow.image.picture.Picture;
import org.radflow.image.picture.Snapshot;
import org.radflow.image.picture.Window;

/** Appends a picture of each row's image, and writes it to a file if wanted. */
final class VolumeSnapshotNode extends AbstractCellFactory {

    private static final String MODALITY = "Modality";

    private final VolumeSnapshotParameters m_parameters;
    private final int m_image;
    private final int m_mask;
    private final int m_modality;

    private VolumeSnapshotNode(final VolumeSnapshotParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        super(true, new UniqueNameGenerator(spec).newColumn("Snapshot", PNGImageContent.TYPE));
        m_parameters = parameters;
        m_image = ImageColumns.index(spec, "Image column", parameters.m_image, VolumeValue.class);
        m_mask = parameters.m_mask.isBlank() ? -1 : ImageColumns.index(spec, "Mask column", parameters.m_mask, MaskValue.class);
        m_modality = spec.findColumnIndex(MODALITY);
    }

    static void rearrange(final RearrangeColumnsInput in, final RearrangeColumnsOutput out) throws InvalidSettingsException {
        final ColumnRearranger rearranger = new ColumnRearranger(in.getDataTableSpec());
        rearranger.append(new VolumeSnapshotNode(in.getParameters(), in.getDataTableSpec()));
        out.setColumnRearranger(rearranger);
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        final DataCell image = row.getCell(m_image);
        final DataCell mask = m_mask < 0 ? null : row.getCell(m_mask);
        if (image.isMissing() || mask != null && mask.isMissing()) {
            return new DataCell[]{new MissingCell(((MissingValue)(image.isMissing() ? image : mask)).getError())};
        }
        try {
            final byte[] png = picture(((VolumeValue)image).getVolume(), mask == null ? null : ((MaskValue)mask).getMask(), row).png();
            if (!m_parameters.m_folder.isBlank()) {
                final Path folder = Files.createDirectories(Path.of(m_parameters.m_folder));
                AtomicFile.write(folder.resolve("snapshot-" + (rowIndex + 1) + ".png"), out -> out.write(png));
            }
            return new DataCell[]{new PNGImageContent(png).toImageCell()};
        } catch (final IOException | RuntimeException e) {
            return new DataCell[]{new MissingCell(e.getMessage() == null ? e.toString() : e.getMessage())};
        }
    }

    private Picture picture(final Volume volume, final Mask mask, final DataRow row) {
        final Snapshot snapshot = new Snapshot(volume, mask, window(volume, row), m_parameters.m_pixels);
        return m_parameters.m_content.m_plane == null ? snapshot.planes()
            : snapshot.montage(m_parameters.m_content.m_plane, m_parameters.m_slices, m_parameters.m_columns);
    }

    private Window window(final Volume volume, final DataRow row) {
        return switch (m_parameters.m_grey) {
            case MODALITY -> Window.ofModality(m_modality >= 0 && row.getCell(m_modality) instanceof StringValue modality ? modality.getStringValue()
                : "",
                volume.voxels());
            case PERCENTILES -> Window.ofPercentiles(volume.voxels(), 1, 99);
            case FIXED -> new Window(m_parameters.m_low, m_parameters.m_high);
        };
    }
}
