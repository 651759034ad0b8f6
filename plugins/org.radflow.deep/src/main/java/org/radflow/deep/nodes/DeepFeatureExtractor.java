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
import org.radflow.deep.DeepFeatures;
import org.radflow.deep.onnx.Network;

/** Features of a layer as cells of a row. */
final class DeepFeatureExtractor {

    private DeepFeatureExtractor() {
    }

    /** How many features a layer has is known only once the network is read, so there is no output spec before execution. */
    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final DeepFeatureExtractorParameters parameters = in.getParameters();
        parameters.m_images.image(in.getInTableSpec(0));
        parameters.m_images.mask(in.getInTableSpec(0));
        parameters.requireNetwork();
        out.setOutSpec(0, (DataTableSpec)null);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final DeepFeatureExtractorParameters parameters = in.getParameters();
        final DataTableSpec spec = in.getInTable(0).getDataTableSpec();
        NetworkNode.execute(in, out, parameters::read, parameters.m_layer,
            (network, model, checkpoint) -> rows(spec, parameters, network, model.sha256(), checkpoint), removed(parameters));
    }

    private static String[] removed(final DeepFeatureExtractorParameters parameters) {
        if (parameters.m_keepImages) {
            return new String[0];
        }
        return parameters.m_images.m_mask.isBlank() ? new String[]{parameters.m_images.m_image}
            : new String[]{parameters.m_images.m_image, parameters.m_images.m_mask};
    }

    static NetworkRows rows(final DataTableSpec spec, final DeepFeatureExtractorParameters parameters, final Network network, final String hash,
        final Runnable checkpoint) throws InvalidSettingsException {
        final DeepFeatures features = new DeepFeatures(network, parameters.m_input.settings(), parameters.m_layerLayout.m_layout,
            parameters.m_space.m_pooling, parameters.m_slices.m_pooling);
        final UniqueNameGenerator names = new UniqueNameGenerator(spec);
        final List<DataColumnSpec> columns = new ArrayList<>();
        features.names().forEach(name -> columns.add(names.newColumn(name, DoubleCell.TYPE)));
        columns.add(names.newColumn(NetworkNode.HASH, StringCell.TYPE));
        return new NetworkRows(columns.toArray(DataColumnSpec[]::new), new int[]{parameters.m_images.image(spec)}, parameters.m_images.mask(spec),
            (images, mask, files) -> {
                final List<DataCell> cells = new ArrayList<>();
                for (final double value : features.of(images.get(0), NetworkNode.region(images.get(0), mask), checkpoint)) {
                    cells.add(new DoubleCell(value));
                }
                cells.add(new StringCell(hash));
                return cells;
            });
    }
}
