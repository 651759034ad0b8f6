package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.extension.TypeExtensions;
import org.radflow.runtime.node.DeclaredNode;

/**
 * Inside a loop of KNIME, the same node is executed again and again with other rows. Nothing of one turn may be seen in the next: every node gives on
 * the same rows the same, whatever it was executed on in between.
 */
class StatelessNodesTest {

    private static final int SIZE = 8;

    private static final int ROWS = 24;

    /** Nodes that do work on the tables of this test, at least; the others refuse them, each time with the same words. */
    private static final int WORKING = 10;

    private static final List<String> working = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void readExtensions() {
        TypeExtensions.register(RegistryFactory.getRegistry());
    }

    static List<NodeEntry> nodes() {
        return Installed.nodes();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void nothingIsLeftOfAnotherTurn(final NodeEntry entry) throws IOException {
        final var node = create(entry);
        final var first = turn(node, 0);
        final var second = turn(node, 1);
        assertEquals(first, turn(node, 0));
        assertEquals(second, turn(create(entry), 1), "a new node");
        if (!first.startsWith("refused")) {
            working.add(entry.factory());
        }
    }

    @AfterAll
    static void nodesDidWork() {
        assertTrue(working.size() >= WORKING, working::toString);
    }

    /** The node with its defaults; what writes a cohort writes a small one. */
    private DeclaredNode create(final NodeEntry entry) {
        final var node = entry.create();
        if (entry.factory().endsWith("SyntheticCohortNodeFactory")) {
            final var settings = new NodeSettings("model");
            node.saveParameters(settings);
            settings.addInt("patients", 1);
            settings.addString("folder", folder.toString());
            try {
                node.loadParameters(settings);
            } catch (InvalidSettingsException e) {
                throw new AssertionError(e);
            }
        }
        return node;
    }

    /** What a node gives in one turn of a loop, or why it refuses. */
    private static String turn(final DeclaredNode node, final int number) throws IOException {
        final var types = node.ports().getInputPorts();
        final var inputs = new PortObject[types.length];
        for (var i = 0; i < inputs.length; i++) {
            if (types[i].equals(BufferedDataTable.TYPE) && !types[i].isOptional()) {
                inputs[i] = table(number);
            } else if (!types[i].isOptional()) {
                return "refused: no input of type " + types[i];
            }
        }
        final var context = context();
        try {
            node.configureSpecs(Arrays.stream(inputs).map(input -> input == null ? null : input.getSpec()).toArray(PortObjectSpec[]::new));
            final var outputs = node.isRowWise() ? new PortObject[]{context.createColumnRearrangeTable((BufferedDataTable)inputs[0],
                node.rearranger(((BufferedDataTable)inputs[0]).getDataTableSpec()), context)} : node.executeObjects(inputs, context);
            return described(outputs) + node.takeWarning().orElse("");
        } catch (Exception e) { // NOSONAR: a refusal is a result here
            return "refused: " + e.getMessage();
        }
    }

    private static ExecutionContext context() {
        return new ExecutionContext(new DefaultNodeProgressMonitor(), null);
    }

    /** Cases with an image and a region, numbers, classes, and times with events; other cases for each number. */
    private static BufferedDataTable table(final int number) throws IOException {
        final var spec = new DataTableSpec(column("Patient ID", StringCell.TYPE), column("Image", VolumeCell.TYPE), column("Mask", MaskCell.TYPE),
            column("f1", DoubleCell.TYPE), column("f2", DoubleCell.TYPE), column("f3", DoubleCell.TYPE), column("class", StringCell.TYPE),
            column("batch", StringCell.TYPE), column("time", DoubleCell.TYPE), column("event", IntCell.TYPE));
        final var container = context().createDataContainer(spec);
        for (var row = 0; row < ROWS - number; row++) {
            final var at = row + 7 * number;
            container.addRowToTable(new DefaultRow("Row" + row, new StringCell("P" + at), image(at), mask(at), new DoubleCell(Math.sin(at)),
                new DoubleCell(at % 5 + Math.cos(3 * at)), new DoubleCell(at * at % 11), new StringCell(at % 2 == 0 ? "a" : "b"),
                new StringCell(at % 3 == 0 ? "x" : "y"), new DoubleCell(1 + at % 13), new IntCell(at % 2)));
        }
        container.close();
        return withRoles(container.getTable());
    }

    /** The class is what is learned, as learning nodes want to know. */
    private static BufferedDataTable withRoles(final BufferedDataTable table) {
        final var node = nodes().stream().filter(entry -> entry.factory().endsWith("CaseRolesNodeFactory")).findFirst().orElseThrow().create();
        final var settings = new NodeSettings("model");
        node.saveParameters(settings);
        settings.addString("classColumn", "class");
        settings.addString("positiveClass", "a");
        try {
            node.loadParameters(settings);
            node.configureSpecs(new PortObjectSpec[]{table.getSpec()});
            return (BufferedDataTable)node.executeObjects(new PortObject[]{table}, context())[0];
        } catch (Exception e) {
            throw new AssertionError(e);
        }
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

    private static String described(final PortObject[] outputs) throws IOException {
        final var text = new StringBuilder();
        for (final var output : outputs) {
            if (output instanceof BufferedDataTable table) {
                text.append(table.getDataTableSpec()).append('\n');
                for (final DataRow row : table) {
                    text.append(row.getKey());
                    row.forEach(cell -> text.append(' ').append(described(cell)));
                    text.append('\n');
                }
            } else {
                text.append(bytes(output)).append('\n');
            }
        }
        return text.toString();
    }

    private static String described(final DataCell cell) {
        if (cell instanceof VolumeValue image) {
            return cell + " " + Arrays.hashCode(image.getVolume().voxels());
        }
        if (cell instanceof MaskValue mask) {
            return cell + " " + Arrays.hashCode(mask.getMask().voxels());
        }
        return cell.toString();
    }

    @SuppressWarnings("unchecked") // the serialiser of a class writes its objects
    private static String bytes(final PortObject object) throws IOException {
        final var serializer =
            (Optional<PortObjectSerializer<PortObject>>)(Optional<?>)PortTypeRegistry.getInstance().getObjectSerializer(object.getClass());
        final var bytes = new ByteArrayOutputStream();
        try (var out = PortUtil.getPortObjectZipOutputStream(bytes)) {
            serializer.orElseThrow().savePortObject(object, out, context());
        } catch (Exception e) {
            throw new IOException(e);
        }
        try (var in = PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.getNextEntry();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
