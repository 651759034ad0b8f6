package org.radflow.segment.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.segment.Connectivity;
import org.radflow.segment.Threshold;

/** Appends the mask of intensities above a threshold, and the threshold, to each row. */
final class ThresholdSegmenter {

    private ThresholdSegmenter() {}

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, ThresholdSegmenterParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int image = work.image("Image column", parameters.m_image);
        int limit = work.optionalMask("Limiting mask column", parameters.m_limit);
        int reference = parameters.m_method.hasReference() ? work.mask("Reference mask column", parameters.m_reference) : -1;
        work.appendMask("Mask (threshold)").appendNumber("Lower Threshold").appendNumber("Upper Threshold");
        return work.cells(row -> {
            Volume volume = row.image(image);
            Mask within = row.optionalMask(limit, volume.geometry());
            Threshold threshold = parameters.threshold(volume, within, row.optionalMask(reference, volume.geometry()));
            Mask mask = parameters.m_hottest ? threshold.hottest(volume, within, Connectivity.CORNERS) : threshold.of(volume, within);
            return new Object[] {mask, threshold.lower(), threshold.upper()};
        });
    }
}
