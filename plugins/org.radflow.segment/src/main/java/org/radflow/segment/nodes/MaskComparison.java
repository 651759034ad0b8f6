package org.radflow.segment.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Mask;
import org.radflow.segment.Overlap;
import org.radflow.segment.SurfaceDistances;

/** Appends measures of agreement with a reference mask to each row. */
final class MaskComparison {

    private static final String BOTH_EMPTY = "Both masks are empty";
    private static final String ONE_EMPTY = "A mask is empty";

    private MaskComparison() {}

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, MaskComparisonParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int column = work.mask("Mask column", parameters.m_mask);
        int referenceColumn = work.mask("Reference mask column", parameters.m_reference);
        work.appendNumber("Dice").appendNumber("Jaccard").appendNumber("Hausdorff Distance (mm)").appendNumber("HD95 (mm)")
                .appendNumber("Average Surface Distance (mm)").appendNumber("Surface Dice").appendNumber("Volume Difference (mL)")
                .appendNumber("Volume Difference (%)").appendNumber("Centroid Distance (mm)");
        return work.cells(row -> {
            Mask mask = row.mask(column);
            return values(mask, row.mask(referenceColumn, mask.geometry()), parameters.m_tolerance);
        });
    }

    private static Object[] values(Mask mask, Mask reference, double tolerance) {
        Overlap overlap = Overlap.of(mask, reference);
        Object[] values = {RowWork.number(overlap.dice(), BOTH_EMPTY), RowWork.number(overlap.jaccard(), BOTH_EMPTY), ONE_EMPTY, ONE_EMPTY, ONE_EMPTY,
            mask.isEmpty() && reference.isEmpty() ? BOTH_EMPTY : 0.0, overlap.volumeDifference(),
            RowWork.number(overlap.volumePercent(), "The reference mask is empty"), RowWork.number(overlap.centroidDistance(), ONE_EMPTY)};
        if (!mask.isEmpty() && !reference.isEmpty()) {
            SurfaceDistances distances = SurfaceDistances.between(mask, reference);
            values[2] = distances.hausdorff();
            values[3] = distances.hausdorff(95);
            values[4] = distances.average();
            values[5] = distances.dice(tolerance);
        }
        return values;
    }
}
