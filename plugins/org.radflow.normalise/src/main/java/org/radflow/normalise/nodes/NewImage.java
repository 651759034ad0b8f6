package org.radflow.normalise.nodes;

import java.io.IOException;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.knime.node.parameters.NodeParameters;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;

/** Appends an image that is made of the image of a row and, for some, the mask on it. */
final class NewImage extends ImageCells {

    /** Makes an image. */
    @FunctionalInterface
    interface Operation {
        /** @param mask null when none is used */
        Volume apply(Volume volume, Mask mask);
    }

    /** Settings of a node that appends an image. */
    interface Parameters extends NodeParameters {
        /** The table with the new image's column. */
        ColumnRearranger rearranger(DataTableSpec spec) throws InvalidSettingsException;
    }

    private final Operation m_operation;

    private NewImage(final DataTableSpec spec, final int[] inputs, final String name, final Operation operation) {
        super(inputs, new UniqueNameGenerator(spec).newColumn(name, VolumeCell.TYPE));
        m_operation = operation;
    }

    static void rearrange(final RearrangeColumnsInput in, final RearrangeColumnsOutput out) throws InvalidSettingsException {
        out.setColumnRearranger(in.<Parameters> getParameters().rearranger(in.getDataTableSpec()));
    }

    /**
     * The table with the new image's column, which is named after the image: {@code Image (what)}.
     *
     * @param mask column of masks; null when none is used
     * @throws InvalidSettingsException when a column is not there or of another kind
     */
    static ColumnRearranger appended(final DataTableSpec spec, final String image, final String mask, final String what, final Operation operation)
        throws InvalidSettingsException {
        final int[] inputs = {ImageColumns.index(spec, "Image column", image, VolumeValue.class),
            mask == null ? -1 : ImageColumns.index(spec, "Mask column", mask, MaskValue.class)};
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new NewImage(spec, inputs, image + " (" + what + ")", operation));
        return rearranger;
    }

    @Override
    DataCell[] compute(final DataCell... inputs) throws IOException {
        return new DataCell[]{cell(m_operation.apply(volume(inputs[0]), mask(inputs[1])))};
    }
}
