package org.radflow.runtime.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigEntries;
import org.radflow.runtime.Reference;
import org.radflow.runtime.Sample;

/** Settings are the same after they were written and read: in all entries, their order, types and characters. */
class SettingsRoundTripTest {

    private static byte[] written(final NodeSettings settings) throws IOException {
        final var out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toByteArray();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyTreeComesBack(@ForAll("trees") final NodeSettings settings) throws IOException {
        final var first = written(settings);
        final var read = (NodeSettings)NodeSettings.loadFromXML(new ByteArrayInputStream(first));
        assertEquals(new String(first, StandardCharsets.UTF_8), new String(written(read), StandardCharsets.UTF_8));
        assertEquals(lines(settings), Sample.lines(first, List.of()));
    }

    private static List<String> lines(final NodeSettings settings) {
        final var lines = new ArrayList<String>();
        add(settings, "", lines);
        return lines;
    }

    private static void add(final NodeSettings settings, final String indent, final List<String> lines) {
        for (final var key : settings.keySet()) {
            final var entry = settings.getEntry(key);
            lines.add(entry instanceof NodeSettings ? indent + key : indent + key + " " + entry.getType() + " " + entry.toStringValue());
            if (entry instanceof NodeSettings nested) {
                add(nested, indent + "  ", lines);
            }
        }
    }

    @Provide
    Arbitrary<NodeSettings> trees() {
        return tree(3);
    }

    private static Arbitrary<NodeSettings> tree(final int depth) {
        final var entries = depth == 0 ? values() : Arbitraries.frequencyOf(Tuple.of(4, values()),
            Tuple.of(1, tree(depth - 1).map(AbstractConfigEntry.class::cast)));
        return Combinators.combine(keys(), entries.list().ofMaxSize(6)).as((key, list) -> {
            final var settings = new NodeSettings(key);
            list.forEach(settings::addEntry);
            return settings;
        });
    }

    /** Whatever can stand in XML, with what has to be escaped there. */
    private static Arbitrary<String> keys() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(8).withChars("aZ09_-. #/%&<>\"'\t\n\r\u00e4\u2028\u4e2d")
            .filter(key -> !key.isEmpty());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(12).withChars("aZ %0\\&<>\"'\t\n\r\u0000\u0001\u001f\u007f\u0085\u00a0\u00e4\u2028\ufffe\u4e2d");
    }

    private static Arbitrary<AbstractConfigEntry> values() {
        return Arbitraries.oneOf(text(ConfigEntries.xstring), text(ConfigEntries.xpassword),
            number(ConfigEntries.xint, Arbitraries.integers().map(String::valueOf)),
            number(ConfigEntries.xlong, Arbitraries.longs().map(String::valueOf)),
            number(ConfigEntries.xshort, Arbitraries.shorts().map(String::valueOf)),
            number(ConfigEntries.xbyte, Arbitraries.bytes().map(String::valueOf)),
            number(ConfigEntries.xdouble, Arbitraries.doubles().ofScale(9).map(String::valueOf)
                .edgeCases(cases -> cases.add("NaN", "-Infinity", "-0.0"))),
            number(ConfigEntries.xfloat, Arbitraries.floats().map(String::valueOf)),
            number(ConfigEntries.xboolean, Arbitraries.of("true", "false")),
            number(ConfigEntries.xchar, texts().filter(text -> text.length() == 1)));
    }

    private static Arbitrary<AbstractConfigEntry> text(final ConfigEntries type) {
        return Combinators.combine(keys(), texts().injectNull(0.2)).as(type::createEntry);
    }

    private static Arbitrary<AbstractConfigEntry> number(final ConfigEntries type, final Arbitrary<String> values) {
        return Combinators.combine(keys(), values).as(type::createEntry);
    }

    @Test
    void filesOfKnimeAreWrittenByteForByte() throws IOException {
        for (final var file : settings(Reference.shared("knime"))) {
            assertEquals(Files.readString(file), new String(written(SettingsFile.read(file)), StandardCharsets.UTF_8), file::toString);
        }
    }

    @Test
    void exampleWorkflowsComeBack() throws IOException {
        var root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("example-workflows"))) {
            root = root.getParent();
        }
        for (final var file : settings(root.resolve("example-workflows"))) {
            final var lines = Sample.lines(Files.readAllBytes(file), List.of());
            assertEquals(lines, Sample.lines(written(SettingsFile.read(file)), List.of()), file::toString);
        }
    }

    private static List<Path> settings(final Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            final var settings = files.filter(file -> file.getFileName().toString().matches("(settings|spec|data)\\.xml|.*\\.knime")).sorted()
                .toList();
            assertFalse(settings.isEmpty());
            return settings;
        }
    }
}
