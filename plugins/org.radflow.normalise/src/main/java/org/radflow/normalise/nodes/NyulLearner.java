package org.radflow.normalise.nodes;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.intensity.NyulScale;

/** Learns a standard scale from the images of a table. */
final class NyulLearner {

    private NyulLearner() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        columns(in.getInTableSpec(0), in.getParameters());
        out.setOutSpec(0, NyulTable.SPEC);
    }

    private static int[] columns(final DataTableSpec spec, final NyulLearnerParameters parameters) throws InvalidSettingsException {
        final String mask = parameters.m_region.maskColumn(parameters.m_mask);
        return new int[]{ImageColumns.index(spec, "Image column", parameters.m_image, VolumeValue.class),
            mask == null ? -1 : ImageColumns.index(spec, "Mask column", mask, MaskValue.class)};
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final NyulLearnerParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final BufferedDataTable table = in.getInTable(0);
        try {
            final int[] columns = columns(table.getDataTableSpec(), parameters);
            final double[] percents = parameters.percentiles();
            final List<double[]> training = new ArrayList<>();
            final List<String> reasons = new ArrayList<>();
            long number = 0;
            for (final DataRow row : table) {
                exec.checkCanceled();
                number++;
                exec.setProgress(number / (double)table.size(), "Image " + number + " of " + table.size());
                try {
                    training.add(landmarks(row, columns, parameters, percents));
                } catch (final IllegalArgumentException | UncheckedIOException e) {
                    reasons.add("row %d: %s".formatted(number, e.getMessage()));
                }
            }
            if (training.isEmpty()) {
                throw new KNIMEException("Training images: found none that can be used, expected at least one"
                    + (reasons.isEmpty() ? "" : "; " + reasons.get(0)));
            }
            out.setOutData(0, NyulTable.write(NyulScale.learn(percents, training), parameters.m_region, exec));
            if (!reasons.isEmpty()) {
                out.setWarningMessage("%d of %d images left out; %s".formatted(reasons.size(), number, reasons.get(0)));
            }
        } catch (final CancellationException e) {
            throw (CanceledExecutionException)new CanceledExecutionException("Cancelled").initCause(e);
        } catch (final InvalidSettingsException | IllegalArgumentException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static double[] landmarks(final DataRow row, final int[] columns, final NyulLearnerParameters parameters, final double[] percents) {
        final DataCell image = row.getCell(columns[0]);
        final DataCell mask = columns[1] < 0 ? null : row.getCell(columns[1]);
        for (final DataCell cell : new DataCell[]{image, mask}) {
            if (cell != null && cell.isMissing()) {
                throw new IllegalArgumentException(((MissingValue)cell).getError());
            }
        }
        return NyulScale.standardised(parameters.m_region.sample(ImageCells.volume(image), ImageCells.mask(mask)), percents, parameters.m_from,
            parameters.m_to);
    }
}
