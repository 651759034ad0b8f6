package org.radflow.normalise.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.bias.N4BiasField;

/** Appends the corrected image and, if wanted, the field to each row. */
final class BiasFieldCells extends ImageCells {

    private final N4BiasField m_n4;
    private final Region m_region;
    private final boolean m_withField;

    private BiasFieldCells(final int[] inputs, final DataColumnSpec[] columns, final BiasFieldCorrectionParameters parameters)
        throws InvalidSettingsException {
        super(inputs, columns);
        m_n4 = parameters.n4();
        m_region = parameters.m_region;
        m_withField = parameters.m_field;
    }

    static ColumnRearranger appended(final DataTableSpec spec, final BiasFieldCorrectionParameters parameters) throws InvalidSettingsException {
        final String maskColumn = parameters.m_region.maskColumn(parameters.m_mask);
        final int[] inputs = {ImageColumns.index(spec, "Image column", parameters.m_image, VolumeValue.class),
            maskColumn == null ? -1 : ImageColumns.index(spec, "Mask column", maskColumn, MaskValue.class)};
        final UniqueNameGenerator names = new UniqueNameGenerator(spec);
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(names.newColumn(parameters.m_image + " (N4)", VolumeCell.TYPE));
        if (parameters.m_field) {
            columns.add(names.newColumn(parameters.m_image + " (bias field)", VolumeCell.TYPE));
        }
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new BiasFieldCells(inputs, columns.toArray(DataColumnSpec[]::new), parameters));
        return rearranger;
    }

    @Override
    DataCell[] compute(final DataCell... inputs) throws IOException {
        final Volume volume = volume(inputs[0]);
        final Volume field = m_n4.field(volume, m_region.mask(volume, mask(inputs[1])));
        final DataCell corrected = cell(N4BiasField.correct(volume, field));
        return m_withField ? new DataCell[]{corrected, cell(field)} : new DataCell[]{corrected};
    }
}
