package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.parameters.ParameterField;
import org.radflow.runtime.settings.SettingsFile;

/** Settings of nodes come back as they were saved, in this version and in later ones. */
class SettingsTest {

    private static final Path SNAPSHOTS = Installed.ROOT.resolve("tests/equinox/snapshots");

    static List<NodeEntry> nodes() {
        return Installed.nodes().stream().filter(entry -> entry.create().declaration().parameters().isPresent())
            .toList();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void everyParameterComesBack(final NodeEntry entry) throws InvalidSettingsException, IOException {
        comesBack(entry, entry.create().declaration().parameters().orElseThrow(), List.of());
    }

    /** @param path of the group among the settings; elements of arrays are groups with the keys 0, 1 ... */
    private static void comesBack(final NodeEntry entry, final Class<?> group, final List<String> path)
        throws InvalidSettingsException, IOException {
        for (final var field : ParameterField.of(group)) {
            final var nested = field.nested();
            if (nested.isPresent()) {
                final var here = Stream.concat(path.stream(), Stream.of(field.key())).toList();
                if (!field.type().isArray()) {
                    comesBack(entry, nested.get(), here);
                } else if (at(saved(entry.create()), here).containsKey("0")) {
                    comesBack(entry, nested.get(), Stream.concat(here.stream(), Stream.of("0")).toList());
                }
                continue;
            }
            for (final var change : changes(field)) {
                final var settings = saved(entry.create());
                change.accept(at(settings, path));
                comesBackOrIsRefused(entry, settings, field.key());
            }
        }
    }

    /** A value that does not go with the other settings is refused by a message that says what was found and expected. */
    private static void comesBackOrIsRefused(final NodeEntry entry, final NodeSettings settings, final String key) throws IOException {
        try {
            assertEquals(xml(settings), xml(saved(loaded(entry, settings))), key);
        } catch (InvalidSettingsException e) {
            assertTrue(e.getMessage().matches("(?s).+: found .+, expected .+"), e::getMessage);
        }
    }

    private static NodeSettings at(final NodeSettings settings, final List<String> path) throws InvalidSettingsException {
        var group = settings;
        for (final var key : path) {
            group = group.getNodeSettings(key);
        }
        return group;
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void storedSettingsLoad(final NodeEntry entry) throws IOException, InvalidSettingsException {
        final var snapshot = snapshot(entry);
        if (Files.exists(snapshot)) {
            loaded(entry, SettingsFile.read(snapshot));
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void settingsAreTheStoredOnes(final NodeEntry entry) throws IOException, InvalidSettingsException {
        final var snapshot = snapshot(entry);
        final var current = xml(saved(entry.create()));
        if (Installed.UPDATE) {
            storedSettingsLoad(entry);
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(snapshot, current);
        }
        assertTrue(Files.exists(snapshot),
            () -> snapshot + " does not exist. For a new node, store its settings: " + Installed.HOW_TO_UPDATE);
        assertEquals(Files.readString(snapshot), current,
            () -> "The settings of " + entry.factory() + " differ from " + snapshot
                + ": workflows saved before have the stored ones. If the change is intended and those still load,"
                + " store the new ones: " + Installed.HOW_TO_UPDATE);
        assertEquals(current, xml(saved(loaded(entry, SettingsFile.read(snapshot)))));
    }

    @Test
    void storedSettingsBelongToNodes() throws IOException {
        try (var files = Files.list(SNAPSHOTS)) {
            final var expected = nodes().stream().map(SettingsTest::snapshot).collect(Collectors.toSet());
            assertEquals(new TreeSet<>(expected), files.collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** Each sets the parameter to another value that its node accepts. */
    private static List<Consumer<NodeSettings>> changes(final ParameterField field) {
        final var key = field.key();
        final var type = field.type();
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                .<Consumer<NodeSettings>> map(value -> settings -> settings.addString(key, ((Enum<?>)value).name()))
                .toList();
        }
        return type == String.class ? List.of(settings -> settings.addString(key, "x"), settings -> settings.addString(key, "1"))
            : List.of(settings -> change(settings, key, type));
    }

    private static void change(final NodeSettings settings, final String key, final Class<?> type) {
        if (type == boolean.class) {
            settings.addBoolean(key, !settings.getBoolean(key, false));
        } else if (type == int.class) {
            settings.addInt(key, settings.getInt(key, 0) + 1);
        } else if (type == long.class) {
            settings.addLong(key, settings.getLong(key, 0) + 1);
        } else if (type == double.class) {
            settings.addDouble(key, settings.getDouble(key, 0) / 2);
        } else if (type == String[].class) {
            settings.addStringArray(key, "x", "y");
        } else {
            throw new AssertionError("This test knows no other value for " + key + " of type " + type.getName());
        }
    }

    private static Path snapshot(final NodeEntry entry) {
        return SNAPSHOTS.resolve(entry.factory().substring(entry.factory().lastIndexOf('.') + 1) + ".xml");
    }

    private static DeclaredNode loaded(final NodeEntry entry, final NodeSettings settings)
        throws InvalidSettingsException {
        final var node = entry.create();
        node.loadParameters(settings);
        return node;
    }

    private static NodeSettings saved(final DeclaredNode node) {
        final var settings = new NodeSettings("model");
        node.saveParameters(settings);
        return settings;
    }

    private static String xml(final NodeSettings settings) throws IOException {
        final var out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
