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
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.extension.TypeExtensions;
import org.radflow.runtime.node.DeclaredNode;

/**
 * Inside a loop of KNIME, the same node is executed again and again with other rows. Nothing of one turn may be seen in the next: every node gives on
 * the same rows the same, whatever it was executed on in between.
 */
class StatelessNodesTest {

    /** Nodes that do work on the tables of this test, at least; the others refuse them, each time with the same words. */
    private static final int WORKING = 60;

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
    void nothingIsLeftOfAnotherTurn(final NodeEntry entry) {
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

    private DeclaredNode create(final NodeEntry entry) {
        return MadeTables.isCohort(entry) ? MadeTables.writingTo(entry, folder, new PortObject[0]) : entry.create();
    }

    /** What a node gives in one turn of a loop, or why it refuses. */
    private static String turn(final DeclaredNode node, final int number) {
        try {
            final var outputs = MadeTables.execute(node, MadeTables.inputs(node, number), new DefaultNodeProgressMonitor());
            return described(outputs) + node.takeWarning().orElse("");
        } catch (Exception e) { // NOSONAR: a refusal is a result here
            return "refused: " + e.getMessage();
        }
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
            serializer.orElseThrow().savePortObject(object, out, new ExecutionContext(new DefaultNodeProgressMonitor(), null));
        } catch (Exception e) {
            throw new IOException(e);
        }
        try (var in = PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.getNextEntry();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
