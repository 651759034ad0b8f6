package org.radflow.image.nodes;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;

/** How nodes offer, choose and find their columns of images and masks. */
public final class ImageColumns {

    /** Offers the columns of images. */
    public static final class Images extends CompatibleColumnsProvider {
        /** Called by the platform. */
        public Images() {
            super(VolumeValue.class);
        }
    }

    /** Offers the columns of masks. */
    public static final class Masks extends CompatibleColumnsProvider {
        /** Called by the platform. */
        public Masks() {
            super(MaskValue.class);
        }
    }

    private ImageColumns() {
    }

    /** Name of the last column of the first input table that can be read as the value; empty when there is none. */
    public static String last(final NodeParametersInput input, final Class<? extends DataValue> kind) {
        final List<DataColumnSpec> columns = ColumnSelectionUtil.getCompatibleColumnsOfFirstPort(input, kind);
        return columns.isEmpty() ? "" : columns.get(columns.size() - 1).getName();
    }

    /**
     * Position of the column that a setting names.
     *
     * @param setting title of the setting
     * @param kind {@link VolumeValue} or {@link MaskValue}
     * @throws InvalidSettingsException naming the setting, when there is no such column of that kind
     */
    public static int index(final DataTableSpec spec, final String setting, final String name, final Class<? extends DataValue> kind)
        throws InvalidSettingsException {
        final int index = spec.findColumnIndex(name);
        if (index < 0 || !spec.getColumnSpec(index).getType().isCompatible(kind)) {
            throw new InvalidSettingsException("%s: found '%s', expected the name of a column of %s".formatted(setting, name,
                kind == VolumeValue.class ? "images" : "masks"));
        }
        return index;
    }
}
