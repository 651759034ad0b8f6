package org.radflow.report.nodes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.DefaultView;
import org.knime.node.DefaultView.RequireViewParameters;
import org.knime.node.DefaultView.ViewInput;
import org.knime.node.RequirePorts.PortsAdder;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.file.WholeFile;
import org.radflow.pipeline.nodes.MatrixTables;
import org.radflow.pipeline.nodes.NodeWork;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Html;
import org.radflow.report.figure.Png;
import org.radflow.report.figure.Svg;

/** What nodes that draw a figure have in common: a table in, the figure as SVG out, a view of it, and a file when one is named. */
final class FigureNodes {

    /** Column of the titles in the output. */
    static final String TITLE = "Figure";

    /** Column of the SVG texts in the output. */
    static final String SVG = "SVG";

    private static final double ZOOM = 2;

    private FigureNodes() {}

    /** Ports of the node. */
    static Consumer<PortsAdder> ports(String table, String description) {
        return ports -> ports.addInputTable(table, description).addOutputTable("Figure", "One row: <i>Figure</i> (its title) and <i>SVG</i> "
                + "(the figure as a text). The node <i>Study Report</i> collects such tables.");
    }

    /** Model of the node. */
    static Function<RequireModelParameters, DefaultModel> model(Class<? extends FigureParameters> parameters) {
        return model -> model.parametersClass(parameters).configure(FigureNodes::configure).execute(FigureNodes::execute);
    }

    /** The figure, with values at the mouse and series that are hidden and shown by their legend. */
    static DefaultView view(RequireViewParameters view) {
        return view.withoutParameters()
                .description("The figure. Values are shown at the mouse; a click on an entry of the legend hides and shows its curve.")
                .page(page -> page.fromString(Html::view).relativePath("figure.html"))
                .initialData(data -> data.data(FigureNodes::svg));
    }

    private static String svg(ViewInput view) {
        return ((StringValue)view.getInternalTables()[0].iterator().next().getCell(1)).getStringValue();
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        FigureParameters parameters = in.getParameters();
        parameters.checkFile();
        parameters.check(in.getInTableSpec(0));
        out.setOutSpec(0, spec());
    }

    /** Spec of the output. */
    static DataTableSpec spec() {
        return MatrixTables.spec(List.of(new TextColumn(TITLE), new TextColumn(SVG)));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        FigureParameters parameters = in.getParameters();
        List<String> warnings = new ArrayList<>();
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(in.getInTable(0), exec);
            Figure figure = parameters.figure(in.getInTable(0).getDataTableSpec(), cases, warnings::add, progress);
            BufferedDataTable table = MatrixTables.write(new FeatureMatrix(List.of("Figure"),
                    List.of(new TextColumn(TITLE, figure.title()), new TextColumn(SVG, Svg.of(figure)))), exec);
            out.setOutData(0, table);
            out.setInternalData(table);
            if (!parameters.m_file.isBlank()) {
                WholeFile.write(Path.of(parameters.m_file), stream -> write(figure, parameters.m_file, stream));
            }
            return null;
        });
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join("\n", warnings));
        }
    }

    private static void write(Figure figure, String file, OutputStream out) throws IOException {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            Png.write(figure, ZOOM, out);
        } else {
            out.write((name.endsWith(".html") ? Html.page(figure) : Svg.of(figure)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
