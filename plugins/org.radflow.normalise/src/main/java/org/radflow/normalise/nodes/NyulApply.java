package org.radflow.normalise.nodes;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.normalise.intensity.NyulScale;

/** Brings the images of a table to a standard scale. */
final class NyulApply {

    /** Stands for the scale until it is known. */
    private static final NyulScale UNKNOWN = new NyulScale(new double[]{0, 100}, new double[]{0, 1});

    private NyulApply() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final NyulApplyParameters parameters = in.getParameters();
        if (in.getInTableSpec(0) != null) {
            NyulTable.check(in.getInTableSpec(0));
        }
        out.setOutSpec(0, parameters.rearranger(in.getInTableSpec(1), UNKNOWN).createSpec());
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final NyulApplyParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final BufferedDataTable images = in.getInTable(1);
        try {
            final NyulScale scale = NyulTable.read(in.getInTable(0), parameters.m_region);
            out.setOutData(0, exec.createColumnRearrangeTable(images, parameters.rearranger(images.getDataTableSpec(), scale), exec));
        } catch (final InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }
}
