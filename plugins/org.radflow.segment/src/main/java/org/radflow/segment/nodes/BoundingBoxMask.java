package org.radflow.segment.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.segment.BoundingBox;

/** Appends the mask of the box around each row's region. */
final class BoundingBoxMask {

    private BoundingBoxMask() {}

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, BoundingBoxMaskParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int mask = work.mask("Mask column", parameters.m_mask);
        work.appendMask(parameters.m_mask + " (box)");
        return work.cells(row -> new Object[] {BoundingBox.of(row.mask(mask), parameters.m_margin, parameters.m_extent.m_extent)});
    }
}
