package org.radflow.image.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel;
import org.knime.node.DefaultModel.ConfigureOrRearrangerConsumer;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.DefaultView;
import org.knime.node.DefaultView.RequireViewParameters;
import org.knime.node.parameters.NodeParameters;

/**
 * The view of nodes that make images or masks: {@code .addView(VolumeViews::view)}. The node hands its output table to the view with
 * {@code setInternalData}; for a row-wise node, {@code .model(VolumeViews.rowWise(Parameters.class, Class::rearrange))} does so.
 */
public final class VolumeViews {

    private VolumeViews() {
    }

    /** Three planes of the images in the first internal table, with its masks as overlays. */
    public static DefaultView view(final RequireViewParameters view) {
        return view.withoutParameters()
            .description("Axial, coronal and sagittal slices of an image, with masks as overlays. The wheel scrolls, a click moves the other two "
                + "planes there, "
                + "dragging up, down, left or right changes level and window.")
            .page(page -> page.fromString(VolumeViews::page).relativePath("volume-viewer.html"))
            .initialData(data -> data.data(input -> new VolumeViewService(input.getInternalTables()[0]).cases()))
            .dataService(service -> service.handler(input -> new VolumeViewService(input.getInternalTables()[0])));
    }

    /** The HTML page, which needs nothing from elsewhere. */
    static String page() {
        return resource("volume-viewer.html").replace("/*script*/", resource("volume-viewer.js") + resource("view-service.js"));
    }

    private static String resource(final String name) {
        try (InputStream in = VolumeViews.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The model of a row-wise node with a view. (A model declared by {@code rearrangeColumns} cannot hand a table to a view.)
     *
     * @param rearrange what would be given to {@code rearrangeColumns}
     */
    public static Function<RequireModelParameters, DefaultModel> rowWise(final Class<? extends NodeParameters> parameters,
        final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrange) {
        return model -> model.parametersClass(parameters)
            .configure((in, out) -> out.setOutSpec(0, rearranger(rearrange, in.getParameters(), in.getInTableSpec(0)).createSpec()))
            .execute((in, out) -> execute(rearrange, in, out));
    }

    private static void execute(final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrange, final ExecuteInput in,
        final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final BufferedDataTable table = in.getInTable(0);
        final ExecutionContext exec = in.getExecutionContext();
        try {
            final BufferedDataTable result =
                exec.createColumnRearrangeTable(table, rearranger(rearrange, in.getParameters(), table.getDataTableSpec()), exec);
            out.setOutData(0, result);
            out.setInternalData(result);
        } catch (final InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static ColumnRearranger rearranger(final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrange,
        final NodeParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        final ColumnRearranger[] rearranger = new ColumnRearranger[1];
        rearrange.accept(new RearrangeColumnsInput() {
            @Override
            @SuppressWarnings("unchecked")
            public <S extends NodeParameters> S getParameters() {
                return (S)parameters;
            }

            @Override
            public DataTableSpec getDataTableSpec() {
                return spec;
            }
        }, result -> rearranger[0] = result);
        return rearranger[0];
    }
}
