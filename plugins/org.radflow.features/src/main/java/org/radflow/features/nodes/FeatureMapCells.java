package org.radflow.features.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.features.maps.FeatureMap;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;

/** Appends maps of features to each row. */
final class FeatureMapCells extends AbstractCellFactory {

    private final FeatureMap m_map;
    private final int m_image;
    private final int m_mask;
    private final AtomicLong m_files = new AtomicLong();

    private FeatureMapCells(FeatureMap map, int image, int mask, DataColumnSpec[] columns) {
        super(true, columns);
        m_map = map;
        m_image = image;
        m_mask = mask;
    }

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        ColumnRearranger rearranger = new ColumnRearranger(in.getDataTableSpec());
        rearranger.append(of(in.getDataTableSpec(), in.getParameters()));
        out.setColumnRearranger(rearranger);
    }

    static FeatureMapCells of(DataTableSpec spec, FeatureMapParameters parameters) throws InvalidSettingsException {
        int image = ImageColumns.index(spec, "Image column", parameters.m_image, VolumeValue.class);
        int mask = ImageColumns.index(spec, "Mask column", parameters.m_mask, MaskValue.class);
        UniqueNameGenerator names = new UniqueNameGenerator(spec);
        List<DataColumnSpec> columns = new ArrayList<>();
        for (MappedFeature feature : parameters.m_features) {
            columns.add(names.newColumn(parameters.m_image + " (" + feature.m_feature + ")", VolumeCell.TYPE));
        }
        return new FeatureMapCells(parameters.map(), image, mask, columns.toArray(DataColumnSpec[]::new));
    }

    @Override
    public DataCell[] getCells(DataRow row, long rowIndex) {
        DataCell image = row.getCell(m_image);
        DataCell mask = row.getCell(m_mask);
        if (image.isMissing() || mask.isMissing()) {
            return missing(((MissingValue) (image.isMissing() ? image : mask)).getError());
        }
        try {
            List<DataCell> cells = new ArrayList<>();
            for (Volume map : m_map.compute(((VolumeValue) image).getVolume(), ((MaskValue) mask).getMask())) {
                cells.add(new VolumeCell(getFileStoreFactory().createFileStore("map-" + m_files.incrementAndGet()), map));
            }
            return cells.toArray(DataCell[]::new);
        } catch (IOException | RuntimeException e) {
            return missing(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private DataCell[] missing(String reason) {
        DataCell[] cells = new DataCell[getColumnSpecs().length];
        Arrays.fill(cells, new MissingCell(reason));
        return cells;
    }
}
