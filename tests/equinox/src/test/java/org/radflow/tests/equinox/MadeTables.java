package org.radflow.tests.equinox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.pipeline.nodes.PipelinePortObject;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.node.DeclaredNode;

/** Small tables of cases, and pipelines for them, on which most nodes can be executed as they are. */
final class MadeTables {

    private static final int SIZE = 8;

    private static final int ROWS = 24;

    /** What settings without default are set to. */
    private static final Map<String, String> COLUMNS =
        Map.of("classColumn", "class", "positiveClass", "a", "batch", "batch", "time", "time", "timeColumn", "time", "event", "event");

    private static final ExecutionContext CONTEXT = new ExecutionContext(new DefaultNodeProgressMonitor(), null);

    private MadeTables() {
    }

    static boolean isCohort(final NodeEntry entry) {
        return entry.factory().endsWith("SyntheticCohortNodeFactory");
    }

    /** The node with its defaults for these inputs, except that what it must know is said, it writes to the folder, and a cohort is a small one. */
    static DeclaredNode writingTo(final NodeEntry entry, final Path folder, final PortObject[] inputs) {
        final var node = entry.create();
        try {
            node.configureSpecs(specs(inputs));
        } catch (InvalidSettingsException e) { // NOSONAR: it does not know where to write yet, but has chosen columns
        }
        final var settings = new NodeSettings("model");
        node.saveParameters(settings);
        if (isCohort(entry)) {
            settings.addInt("patients", 1);
        }
        COLUMNS.forEach((key, column) -> {
            if (settings.getString(key, "set").isEmpty()) {
                settings.addString(key, column);
            }
        });
        if (settings.containsKey("folder")) {
            settings.addString("folder", folder.toString());
        }
        if (settings.containsKey("file")) {
            settings.addString("file", folder.resolve("written.svg").toString());
        }
        try {
            node.loadParameters(settings);
        } catch (InvalidSettingsException e) {
            throw new AssertionError(e);
        }
        return node;
    }

    /**
     * Inputs for the node, others for each number. Nodes that give a pipeline get one that only knows the class, to go on from; the others one
     * that has learned it.
     */
    static PortObject[] inputs(final DeclaredNode node, final int number) throws Exception {
        final var casesAndRoles = withRoles(cases(number));
        final var makesPipeline = List.of(node.ports().getOutputPorts()).contains(PipelinePortObject.TYPE);
        final var types = node.ports().getInputPorts();
        final var inputs = new PortObject[types.length];
        for (var i = 0; i < inputs.length; i++) {
            if (types[i].equals(BufferedDataTable.TYPE)) {
                inputs[i] = casesAndRoles[0];
            } else if (types[i].equals(PipelinePortObject.TYPE)) {
                inputs[i] = makesPipeline ? casesAndRoles[1] : learned(casesAndRoles);
            } else if (!types[i].isOptional()) {
                throw new InvalidSettingsException("no input of type " + types[i]);
            }
        }
        return inputs;
    }

    /** Configures and executes the node, row-wise or not. */
    static PortObject[] execute(final DeclaredNode node, final PortObject[] inputs, final NodeProgressMonitor progress) throws Exception {
        final var context = new ExecutionContext(progress, null);
        node.configureSpecs(specs(inputs));
        if (node.isRowWise()) {
            final var table = (BufferedDataTable)inputs[0];
            return new PortObject[]{context.createColumnRearrangeTable(table, node.rearranger(table.getDataTableSpec()), context)};
        }
        return node.executeObjects(inputs, context);
    }

    private static PortObjectSpec[] specs(final PortObject[] inputs) {
        return Arrays.stream(inputs).map(input -> input == null ? null : input.getSpec()).toArray(PortObjectSpec[]::new);
    }

    /** Cases with an image and a region, numbers, classes, and times with events; other cases for each number. */
    private static BufferedDataTable cases(final int number) throws IOException {
        final var spec = new DataTableSpec(column("Patient ID", StringCell.TYPE), column("Image", VolumeCell.TYPE), column("Mask", MaskCell.TYPE),
            column("f1", DoubleCell.TYPE), column("f2", DoubleCell.TYPE), column("f3", DoubleCell.TYPE), column("class", StringCell.TYPE),
            column("batch", StringCell.TYPE), column("time", DoubleCell.TYPE), column("event", IntCell.TYPE));
        final var container = CONTEXT.createDataContainer(spec);
        for (var row = 0; row < ROWS - number; row++) {
            final var at = row + 7 * number;
            container.addRowToTable(new DefaultRow("Row" + row, new StringCell("P" + at), image(at), mask(at), new DoubleCell(Math.sin(at)),
                new DoubleCell(at % 5 + Math.cos(3 * at)), new DoubleCell(at * at % 11), new StringCell(at % 2 == 0 ? "a" : "b"),
                new StringCell(at % 3 == 0 ? "x" : "y"), new DoubleCell(1 + at % 13), new IntCell(at % 2)));
        }
        container.close();
        return container.getTable();
    }

    /** The table with further columns of texts. */
    static BufferedDataTable withTexts(final BufferedDataTable table, final List<String> names) throws CanceledExecutionException {
        final var columns = new ColumnRearranger(table.getDataTableSpec());
        for (final var name : names) {
            columns.append(new SingleCellFactory(column(name, StringCell.TYPE)) {
                @Override
                public DataCell getCell(final DataRow row) {
                    return new StringCell(name + " of " + row.getKey());
                }
            });
        }
        return CONTEXT.createColumnRearrangeTable(table, columns, CONTEXT);
    }

    /** The class is what is learned: the table and the pipeline that say so. */
    private static PortObject[] withRoles(final BufferedDataTable table) {
        final var inputs = new PortObject[]{table};
        final var node = entry("CaseRolesNodeFactory").create();
        final var settings = new NodeSettings("model");
        node.saveParameters(settings);
        settings.addString("classColumn", "class");
        settings.addString("positiveClass", "a");
        try {
            node.loadParameters(settings);
            return execute(node, inputs, new DefaultNodeProgressMonitor());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static PortObject learned(final PortObject[] casesAndRoles) throws Exception {
        return execute(entry("LogisticRegressionNodeFactory").create(), casesAndRoles, new DefaultNodeProgressMonitor())[1];
    }

    private static NodeEntry entry(final String factory) {
        return Installed.nodes().stream().filter(entry -> entry.factory().endsWith(factory)).findFirst().orElseThrow();
    }

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    private static Geometry grid() {
        return new Geometry(new int[]{SIZE, SIZE, SIZE}, new double[]{1, 1, 2}, new double[3], new double[]{1, 0, 0, 0, 1, 0, 0, 0, 1});
    }

    private static DataCell image(final int at) throws IOException {
        final var voxels = new float[SIZE * SIZE * SIZE];
        for (var i = 0; i < voxels.length; i++) {
            voxels[i] = (31 * i + 17 * at) % 97;
        }
        return new VolumeCell(FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore("image"), new Volume(grid(), voxels));
    }

    private static DataCell mask(final int at) throws IOException {
        final var voxels = new byte[SIZE * SIZE * SIZE];
        for (var i = 0; i < voxels.length; i++) {
            final var x = i % SIZE;
            final var y = i / SIZE % SIZE;
            final var z = i / SIZE / SIZE;
            voxels[i] = (byte)(x > at % 2 && x < SIZE - 1 && y > 0 && y < SIZE - 2 && z > 1 && z < SIZE - 1 ? 1 : 0);
        }
        return new MaskCell(FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore("mask"), new Mask(grid(), voxels));
    }
}
