package org.radflow.segment.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Mask;

/** Appends the mask that steps of morphology leave to each row. */
final class MaskMorphology {

    private MaskMorphology() {}

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, MaskMorphologyParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int column = work.mask("Mask column", parameters.m_mask);
        work.appendMask(parameters.m_mask + " (morphology)");
        return work.cells(row -> {
            Mask mask = row.mask(column);
            for (MorphologyStep step : parameters.m_steps) {
                mask = step.apply(mask);
            }
            return new Object[] {mask};
        });
    }
}
