package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.extension.NodeEntry;

/** Views of executed nodes: page and initial data as KNIME gives them to a browser. */
class ViewsTest {

    private static NodeEntry node(final String factory) {
        return Installed.nodes().stream().filter(entry -> entry.factory().endsWith("." + factory)).findFirst().orElseThrow();
    }

    @Test
    void figureIsTheInitialDataOfItsPage() throws IOException, InvalidSettingsException, CanceledExecutionException, KNIMEException {
        final var node = node("RocCurveNodeFactory").create();
        assertTrue(node.view().isEmpty());
        final var settings = new NodeSettings("model");
        node.saveParameters(settings);
        settings.addString("classColumn", "class");
        settings.addString("positiveClass", "yes");
        settings.addString("scores", "score");
        settings.addInt("resamples", 0);
        node.loadParameters(settings);
        final var context = new ExecutionContext(new DefaultNodeProgressMonitor(), null);
        final var spec = new DataTableSpec(new DataColumnSpecCreator("class", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("score", DoubleCell.TYPE).createSpec());
        final var table = context.createDataContainer(spec);
        for (var i = 0; i < 10; i++) {
            table.addRowToTable(new DefaultRow("Row" + i, new StringCell(i % 3 == 0 ? "yes" : "no"), new DoubleCell(i % 4)));
        }
        table.close();
        node.configureSpecs(new PortObjectSpec[]{spec});
        node.executeObjects(new PortObject[]{table.getTable()}, context);

        final var view = node.view().orElseThrow();
        assertEquals("figure.html", view.page().getRelativePath());
        assertTrue(new String(view.page().getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("<main"));
        final var data = view.initialData();
        assertTrue(data.startsWith("{\"result\":\"<svg "), data);
    }

    @Test
    void everyViewIsDescribed() {
        Installed.nodes().stream().map(entry -> entry.create().declaration())
            .forEach(node -> node.viewDescription().ifPresent(text -> assertTrue(text.endsWith("."), node.name())));
    }
}
