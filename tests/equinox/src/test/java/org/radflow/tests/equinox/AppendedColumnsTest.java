package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.extension.TypeExtensions;
import org.radflow.runtime.node.DeclaredNode;

/**
 * A node that appends columns keeps columns of the input that already have the names of its own, as happens when it is executed twice in a row:
 * its own get other names, or it refuses such a table and names the column.
 */
class AppendedColumnsTest {

    /** Nodes that append columns to the made tables, at least. */
    private static final int APPENDING = 30;

    private static final List<String> appending = new ArrayList<>();

    private static final List<String> refusing = new ArrayList<>();

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
    void columnsOfTheInputStay(final NodeEntry entry) throws Exception {
        final PortObject[] inputs;
        final DeclaredNode node;
        final PortObject[] outputs;
        try {
            inputs = MadeTables.inputs(entry.create(), 0);
            node = MadeTables.writingTo(entry, Files.createDirectory(folder.resolve("first")), inputs);
            outputs = MadeTables.execute(node, inputs, new DefaultNodeProgressMonitor());
        } catch (Exception e) { // NOSONAR: the node needs other inputs
            abort(entry.factory() + " cannot be executed here: " + e.getMessage());
            return;
        }
        for (var port = 0; port < outputs.length; port++) {
            final var appended = appended(inputs, outputs[port]);
            if (!appended.isEmpty()) {
                appending.add(entry.factory());
                assertKept(entry, node, inputs, port, appended);
            }
        }
    }

    @AfterAll
    static void nodesAppended() {
        System.out.printf("%d nodes append columns; %d of them refuse tables that have columns of these names: %s%n",
            appending.stream().distinct().count(), refusing.size(), refusing);
        assertTrue(appending.size() >= APPENDING, appending::toString);
    }

    /** The columns that the output has beside all of the input; none if it lacks one of these. */
    private static List<DataColumnSpec> appended(final PortObject[] inputs, final PortObject output) {
        if (!(output instanceof BufferedDataTable table)) {
            return List.of();
        }
        final var input = Stream.of(inputs).filter(BufferedDataTable.class::isInstance).findFirst();
        final var before = input.map(object -> List.of(((BufferedDataTable)object).getDataTableSpec().getColumnNames())).orElse(List.of());
        final var spec = table.getDataTableSpec();
        return before.isEmpty() || !before.stream().allMatch(spec::containsName) ? List.of()
            : spec.stream().filter(column -> !before.contains(column.getName())).toList();
    }

    private void assertKept(final NodeEntry entry, final DeclaredNode first, final PortObject[] inputs, final int port,
        final List<DataColumnSpec> appended) throws Exception {
        final var taken = Arrays.copyOf(inputs, inputs.length);
        for (var i = 0; i < taken.length; i++) {
            if (taken[i] instanceof BufferedDataTable table) {
                taken[i] = MadeTables.withTexts(table, appended.stream().map(DataColumnSpec::getName).toList());
            }
        }
        final var settings = new NodeSettings("model");
        first.saveParameters(settings);
        final var node = entry.create();
        node.loadParameters(settings);
        final BufferedDataTable output;
        try {
            output = (BufferedDataTable)MadeTables.execute(node, taken, new DefaultNodeProgressMonitor())[port];
        } catch (InvalidSettingsException | KNIMEException e) {
            assertTrue(appended.stream().anyMatch(column -> e.getMessage().contains(column.getName())),
                () -> entry.factory() + " refuses without naming one of " + appended + ": " + e.getMessage());
            refusing.add(entry.factory());
            return;
        }
        final var input = Stream.of(taken).filter(BufferedDataTable.class::isInstance).map(BufferedDataTable.class::cast).findFirst().orElseThrow();
        final var before = input.getDataTableSpec();
        assertEquals(described(before), described(output.getDataTableSpec()).stream().filter(described(before)::contains).toList(),
            () -> entry.factory() + " gives " + described(output.getDataTableSpec()));
        assertTrue(before.getNumColumns() + appended.size() <= output.getDataTableSpec().getNumColumns(), entry::factory);
        assertEqualTexts(input, output, appended, entry);
    }

    private static List<String> described(final DataTableSpec spec) {
        return spec.stream().map(column -> column.getName() + ": " + column.getType()).toList();
    }

    /** Rows that are in both tables have the same in the columns that were there before. */
    private static void assertEqualTexts(final BufferedDataTable input, final BufferedDataTable output, final List<DataColumnSpec> columns,
        final NodeEntry entry) {
        final Map<String, DataRow> before = new HashMap<>();
        input.forEach(row -> before.put(row.getKey().getString(), row));
        for (final var row : output) {
            final var same = before.get(row.getKey().getString());
            for (final var column : same == null ? List.<DataColumnSpec> of() : columns) {
                assertEquals(same.getCell(input.getDataTableSpec().findColumnIndex(column.getName())),
                    row.getCell(output.getDataTableSpec().findColumnIndex(column.getName())), () -> entry.factory() + ", " + column.getName());
            }
        }
    }
}
