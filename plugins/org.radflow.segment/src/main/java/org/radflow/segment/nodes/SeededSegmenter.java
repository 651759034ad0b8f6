package org.radflow.segment.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Volume;

/** Appends the region that foreground and background markers define to each row. */
final class SeededSegmenter {

    private SeededSegmenter() {}

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, SeededSegmenterParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int image = work.image("Image column", parameters.m_image);
        int inside = work.mask("Foreground column", parameters.m_inside);
        int outside = work.mask("Background column", parameters.m_outside);
        int limit = work.optionalMask("Limiting mask column", parameters.m_limit);
        work.appendMask("Mask (seeded)");
        return work.cells(row -> {
            Volume volume = row.image(image);
            return new Object[] {parameters.segment(volume, row.mask(inside, volume.geometry()), row.mask(outside, volume.geometry()),
                    row.optionalMask(limit, volume.geometry()))};
        });
    }
}
