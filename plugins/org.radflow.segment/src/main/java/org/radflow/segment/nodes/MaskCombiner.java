package org.radflow.segment.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Mask;
import org.radflow.segment.MaskAlgebra;

/** Appends the combination of several masks to each row. */
final class MaskCombiner {

    private MaskCombiner() {}

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, MaskCombinerParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int first = work.mask("Mask column", parameters.m_mask);
        int[] others = parameters.m_operation == MaskOperation.NOT ? new int[0] : work.masks("Other mask columns", parameters.m_others);
        work.appendMask(parameters.m_mask + " (" + parameters.m_operation.m_label + ")");
        return work.cells(row -> {
            Mask mask = row.mask(first);
            if (parameters.m_operation == MaskOperation.NOT) {
                return new Object[] {MaskAlgebra.not(mask)};
            }
            for (int other : others) {
                mask = parameters.m_operation.m_combine.apply(mask, row.mask(other, mask.geometry()));
            }
            return new Object[] {mask};
        });
    }
}
