package org.radflow.deep.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.deep.Classifier;
import org.radflow.deep.onnx.Network;

/** Probabilities of classes as cells of a row. */
final class CnnClassifierApply {

    private CnnClassifierApply() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final CnnClassifierApplyParameters parameters = in.getParameters();
        final DataTableSpec spec = in.getInTableSpec(0);
        parameters.m_images.image(spec);
        parameters.m_images.mask(spec);
        parameters.m_network.requireFile();
        out.setOutSpec(0, new DataTableSpec(spec, new DataTableSpec(columns(spec, parameters))));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final CnnClassifierApplyParameters parameters = in.getParameters();
        final DataTableSpec spec = in.getInTable(0).getDataTableSpec();
        NetworkNode.execute(in, out, parameters.m_network::read, parameters.m_output,
            (network, model, checkpoint) -> rows(spec, parameters, network, model.sha256(), checkpoint));
    }

    private static DataColumnSpec[] columns(final DataTableSpec spec, final CnnClassifierApplyParameters parameters)
        throws InvalidSettingsException {
        final UniqueNameGenerator names = new UniqueNameGenerator(spec);
        final List<DataColumnSpec> columns = new ArrayList<>();
        for (final String label : parameters.classes()) {
            columns.add(names.newColumn("P (" + parameters.m_outcome + "=" + label + ")", DoubleCell.TYPE));
        }
        columns.add(names.newColumn("Prediction (" + parameters.m_outcome + ")", StringCell.TYPE));
        columns.add(names.newColumn(NetworkNode.HASH, StringCell.TYPE));
        return columns.toArray(DataColumnSpec[]::new);
    }

    static NetworkRows rows(final DataTableSpec spec, final CnnClassifierApplyParameters parameters, final Network network, final String hash,
        final Runnable checkpoint) throws InvalidSettingsException {
        final Classifier classifier = new Classifier(network, parameters.m_input.settings(), parameters.m_activation.m_activation);
        final List<String> classes = parameters.classes();
        if (classes.size() != classifier.classes()) {
            throw new InvalidSettingsException("Classes: found " + classes.size() + " names, expected " + classifier.classes()
                + ", as the network has them");
        }
        return new NetworkRows(columns(spec, parameters), new int[]{parameters.m_images.image(spec)}, parameters.m_images.mask(spec),
            (images, mask, files) -> {
                final double[] p = classifier.probabilities(images.get(0), NetworkNode.region(images.get(0), mask), checkpoint);
                final List<DataCell> cells = new ArrayList<>();
                int likeliest = 0;
                for (int c = 0; c < p.length; c++) {
                    cells.add(new DoubleCell(p[c]));
                    likeliest = p[c] > p[likeliest] ? c : likeliest;
                }
                cells.add(new StringCell(classes.get(likeliest)));
                cells.add(new StringCell(hash));
                return cells;
            });
    }
}
