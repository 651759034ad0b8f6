package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.Widget;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.runtime.dialog.NodeDialog;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.extension.TypeExtensions;
import org.radflow.runtime.parameters.ParameterField;
import org.radflow.runtime.workflow.VariableSettings;

/** Dialogs are described for every node, before and after it is connected, and change only when someone means it. */
class DialogTest {

    private static final Path SNAPSHOTS = Installed.ROOT.resolve("tests/equinox/dialogs");

    private static final DataTableSpec TABLE = new DataTableSpec(new DataColumnSpecCreator("Patient ID", StringCell.TYPE).createSpec(),
        new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec(), new DataColumnSpecCreator("Mask", MaskCell.TYPE).createSpec(),
        new DataColumnSpecCreator("Age", IntCell.TYPE).createSpec(), new DataColumnSpecCreator("stat_mean", DoubleCell.TYPE).createSpec());

    @BeforeAll
    static void typesHaveTheirNames() {
        TypeExtensions.register(RegistryFactory.getRegistry());
    }

    static List<NodeEntry> nodes() {
        return SettingsTest.nodes();
    }

    private static String dialog(final NodeEntry entry, final DataTableSpec table) throws InvalidSettingsException {
        final var node = entry.create();
        final var inputs = Arrays.stream(node.ports().getInputPorts()).map(type -> BufferedDataTable.TYPE.equals(type) ? table : null)
            .toArray(PortObjectSpec[]::new);
        return NodeDialog.describe(node, inputs, VariableSettings.none(), Map.of()).toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static Path snapshot(final NodeEntry entry) {
        return SNAPSHOTS.resolve(entry.factory().substring(entry.factory().lastIndexOf('.') + 1) + ".json");
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void dialogIsTheStoredOne(final NodeEntry entry) throws IOException, InvalidSettingsException {
        final var snapshot = snapshot(entry);
        final var current = dialog(entry, TABLE);
        if (Installed.UPDATE) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(snapshot, current);
        }
        assertTrue(Files.exists(snapshot), () -> snapshot + " does not exist. Store it: " + Installed.HOW_TO_UPDATE);
        assertEquals(Files.readString(snapshot), current,
            () -> "The dialog of " + entry.factory() + " differs from " + snapshot + ". If that is meant: " + Installed.HOW_TO_UPDATE);
    }

    @Test
    void storedDialogsBelongToNodes() throws IOException {
        if (Installed.UPDATE) {
            return;
        }
        try (var files = Files.list(SNAPSHOTS)) {
            final var expected = nodes().stream().map(DialogTest::snapshot).collect(Collectors.toSet());
            assertEquals(new TreeSet<>(expected), files.collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void opensBeforeTheNodeIsConnected(final NodeEntry entry) throws InvalidSettingsException {
        assertTrue(dialog(entry, null).contains("\"ui_schema\""));
    }

    /** KNIME's dialogs do not see private fields. */
    @ParameterizedTest
    @MethodSource("nodes")
    void everyParameterIsSeen(final NodeEntry entry) {
        everyParameterIsSeen(entry.create().declaration().parameters().orElseThrow());
    }

    private static void everyParameterIsSeen(final Class<?> group) {
        for (final var field : ParameterField.of(group)) {
            assertFalse(field.isPrivate() && field.annotation(Widget.class).isPresent(), () -> group.getName() + ": " + field.name());
            field.nested().ifPresent(DialogTest::everyParameterIsSeen);
        }
    }
}
