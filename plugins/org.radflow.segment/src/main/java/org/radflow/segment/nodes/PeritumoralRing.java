package org.radflow.segment.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Mask;
import org.radflow.segment.Ring;

/** Appends the ring of each row's region. */
final class PeritumoralRing {

    private PeritumoralRing() {}

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, PeritumoralRingParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int column = work.mask("Mask column", parameters.m_mask);
        int clip = work.optionalMask("Clipping mask column", parameters.m_clip);
        int exclude = work.optionalMask("Excluded mask column", parameters.m_exclude);
        work.appendMask(parameters.m_mask + " (ring)");
        return work.cells(row -> {
            Mask mask = row.mask(column);
            return new Object[] {Ring.of(mask, parameters.m_inner, parameters.m_outer, row.optionalMask(clip, mask.geometry()),
                    row.optionalMask(exclude, mask.geometry()))};
        });
    }
}
