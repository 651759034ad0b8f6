package org.radflow.segment.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.segment.MaskAlgebra;
import org.radflow.segment.Staple;

/** Appends what several observers agree on to each row. */
final class MaskConsensus {

    private MaskConsensus() {}

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, MaskConsensusParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int[] observers = work.masks("Mask columns", parameters.m_masks);
        int limit = work.optionalMask("Limiting mask column", parameters.m_limit);
        work.appendMask("Mask (consensus)");
        if (parameters.m_method == ConsensusMethod.STAPLE) {
            for (String name : parameters.m_masks) {
                work.appendNumber("Sensitivity (" + name + ")").appendNumber("Specificity (" + name + ")");
            }
        }
        return work.cells(row -> {
            Geometry grid = row.mask(observers[0]).geometry();
            List<Mask> masks = new ArrayList<>();
            for (int observer : observers) {
                masks.add(row.mask(observer, grid));
            }
            Mask within = row.optionalMask(limit, grid);
            if (parameters.m_method == ConsensusMethod.STAPLE) {
                return values(Staple.of(masks, within));
            }
            Mask agreed = parameters.m_method.m_consensus.of(masks);
            return new Object[] {within == null ? agreed : MaskAlgebra.and(agreed, within)};
        });
    }

    private static Object[] values(Staple staple) {
        List<Object> values = new ArrayList<>(List.of(staple.consensus()));
        for (int o = 0; o < staple.sensitivity().length; o++) {
            values.add(RowWork.number(staple.sensitivity()[o], "No voxel is inside"));
            values.add(RowWork.number(staple.specificity()[o], "No voxel is outside"));
        }
        return values.toArray();
    }
}
