package org.radflow.segment.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Volume;
import org.radflow.segment.Supervoxels;

/** Appends the image of supervoxels, and their number, to each row. */
final class SupervoxelsCells {

    private SupervoxelsCells() {}

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, SupervoxelsParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int image = work.image("Image column", parameters.m_image);
        int limit = work.optionalMask("Limiting mask column", parameters.m_limit);
        work.appendImage("Image (supervoxels)").appendCount("Supervoxels");
        Supervoxels supervoxels = new Supervoxels(parameters.m_edge, parameters.m_compactness);
        return work.cells(row -> {
            Volume volume = row.image(image);
            Volume numbers = supervoxels.of(volume, row.optionalMask(limit, volume.geometry()));
            float most = 0;
            for (float number : numbers.voxels()) {
                most = Math.max(most, number);
            }
            return new Object[] {numbers, (int) most};
        });
    }
}
