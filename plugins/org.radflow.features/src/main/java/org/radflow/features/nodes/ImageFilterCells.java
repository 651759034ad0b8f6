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
import org.radflow.features.filters.ImageFilter;
import org.radflow.features.filters.SharedConvolutions;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;

/** Appends the responses of filters to each row. */
final class ImageFilterCells extends AbstractCellFactory {

    private final List<ImageFilter> m_filters;
    private final int m_image;
    private final AtomicLong m_files = new AtomicLong();

    private ImageFilterCells(List<ImageFilter> filters, int image, DataColumnSpec[] columns) {
        super(true, columns);
        m_filters = filters;
        m_image = image;
    }

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        ColumnRearranger rearranger = new ColumnRearranger(in.getDataTableSpec());
        rearranger.append(of(in.getDataTableSpec(), in.getParameters()));
        out.setColumnRearranger(rearranger);
    }

    static ImageFilterCells of(DataTableSpec spec, ImageFilterParameters parameters) throws InvalidSettingsException {
        int image = ImageColumns.index(spec, "Image column", parameters.m_image, VolumeValue.class);
        List<ImageFilter> filters = parameters.filters();
        UniqueNameGenerator names = new UniqueNameGenerator(spec);
        List<DataColumnSpec> columns = new ArrayList<>();
        for (ImageFilter filter : filters) {
            columns.add(names.newColumn(parameters.m_image + " (" + filter.label() + ")", VolumeCell.TYPE));
        }
        return new ImageFilterCells(filters, image, columns.toArray(DataColumnSpec[]::new));
    }

    @Override
    public DataCell[] getCells(DataRow row, long rowIndex) {
        DataCell image = row.getCell(m_image);
        DataCell[] responses = new DataCell[m_filters.size()];
        if (image.isMissing()) {
            Arrays.fill(responses, new MissingCell(((MissingValue) image).getError()));
        } else {
            SharedConvolutions convolutions = new SharedConvolutions(((VolumeValue) image).getVolume());
            Arrays.setAll(responses, n -> response(m_filters.get(n), convolutions));
        }
        return responses;
    }

    private DataCell response(ImageFilter filter, SharedConvolutions convolutions) {
        try {
            return new VolumeCell(getFileStoreFactory().createFileStore("response-" + m_files.incrementAndGet()), filter.apply(convolutions));
        } catch (IOException | RuntimeException e) {
            return new MissingCell(filter.label() + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        }
    }
}
