package org.radflow.deep.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
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
import org.radflow.deep.Segmenter;
import org.radflow.deep.nodes.OnnxSegmenterParameters.Structure;
import org.radflow.deep.onnx.Network;
import org.radflow.image.Mask;
import org.radflow.image.nodes.MaskCell;

/** Masks of structures as cells of a row. */
final class OnnxSegmenter {

    private OnnxSegmenter() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final OnnxSegmenterParameters parameters = in.getParameters();
        final DataTableSpec spec = in.getInTableSpec(0);
        parameters.images(spec);
        parameters.m_network.requireFile();
        out.setOutSpec(0, new DataTableSpec(spec, new DataTableSpec(columns(spec, parameters))));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final OnnxSegmenterParameters parameters = in.getParameters();
        final DataTableSpec spec = in.getInTable(0).getDataTableSpec();
        NetworkNode.execute(in, out, parameters.m_network::read, parameters.m_output,
            (network, model, checkpoint) -> rows(spec, parameters, network, model.sha256(), checkpoint));
    }

    private static DataColumnSpec[] columns(final DataTableSpec spec, final OnnxSegmenterParameters parameters) {
        final UniqueNameGenerator names = new UniqueNameGenerator(spec);
        final List<DataColumnSpec> columns = new ArrayList<>();
        for (final Structure structure : parameters.m_structures) {
            columns.add(names.newColumn("Mask (" + structure.m_name.strip() + ")", MaskCell.TYPE));
        }
        columns.add(names.newColumn(NetworkNode.HASH, StringCell.TYPE));
        return columns.toArray(DataColumnSpec[]::new);
    }

    static NetworkRows rows(final DataTableSpec spec, final OnnxSegmenterParameters parameters, final Network network, final String hash,
        final Runnable checkpoint) throws InvalidSettingsException {
        final int[] images = parameters.images(spec);
        final Segmenter segmenter = new Segmenter(network, parameters.settings(), images.length);
        final int[] channels = Arrays.stream(parameters.m_structures).mapToInt(structure -> structure.m_channel).toArray();
        for (final int channel : channels) {
            if (channel >= segmenter.structures()) {
                throw new InvalidSettingsException("Channel: found " + channel + ", expected 0 to " + (segmenter.structures() - 1)
                    + ", as the network has them");
            }
        }
        return new NetworkRows(columns(spec, parameters), images, -1, (volumes, mask, files) -> {
            final List<DataCell> cells = new ArrayList<>();
            for (final Mask structure : segmenter.segment(volumes, channels, checkpoint)) {
                cells.add(new MaskCell(files.create("structure"), structure));
            }
            cells.add(new StringCell(hash));
            return cells;
        });
    }
}
