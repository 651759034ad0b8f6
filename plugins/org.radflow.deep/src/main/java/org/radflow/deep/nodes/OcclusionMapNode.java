package org.radflow.deep.nodes;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
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
import org.radflow.deep.OcclusionMap;
import org.radflow.deep.onnx.Network;
import org.radflow.image.nodes.VolumeCell;

/** Occlusion maps as cells of a row. */
final class OcclusionMapNode {

    private OcclusionMapNode() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final OcclusionMapParameters parameters = in.getParameters();
        final DataTableSpec spec = in.getInTableSpec(0);
        parameters.m_images.image(spec);
        parameters.m_images.mask(spec);
        parameters.m_network.requireFile();
        out.setOutSpec(0, new DataTableSpec(spec, new DataTableSpec(columns(spec, parameters))));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final OcclusionMapParameters parameters = in.getParameters();
        final DataTableSpec spec = in.getInTable(0).getDataTableSpec();
        NetworkNode.execute(in, out, parameters.m_network::read, parameters.m_output,
            (network, model, checkpoint) -> rows(spec, parameters, network, model.sha256(), checkpoint));
    }

    private static DataColumnSpec[] columns(final DataTableSpec spec, final OcclusionMapParameters parameters) {
        final UniqueNameGenerator names = new UniqueNameGenerator(spec);
        return new DataColumnSpec[]{names.newColumn("Occlusion (class " + parameters.m_class + ")", VolumeCell.TYPE),
            names.newColumn(NetworkNode.HASH, StringCell.TYPE)};
    }

    static NetworkRows rows(final DataTableSpec spec, final OcclusionMapParameters parameters, final Network network, final String hash,
        final Runnable checkpoint) throws InvalidSettingsException {
        final Classifier classifier = new Classifier(network, parameters.m_input.settings(), parameters.m_activation.m_activation);
        final OcclusionMap map =
            new OcclusionMap(classifier, parameters.m_input.m_view.m_view, parameters.m_class, parameters.m_box, parameters.m_step);
        return new NetworkRows(columns(spec, parameters), new int[]{parameters.m_images.image(spec)}, parameters.m_images.mask(spec),
            (images, mask, files) -> List.of(
                new VolumeCell(files.create("occlusion"), map.of(images.get(0), NetworkNode.region(images.get(0), mask), checkpoint)),
                new StringCell(hash)));
    }
}
