package org.radflow.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBase;
import org.radflow.runtime.execute.NodeResult;
import org.radflow.runtime.execute.RunListener;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.workflow.WorkflowNode;

/** The workflows that KNIME saved, the nodes in them, and files of workflows for comparison. */
public final class Sample {

    /** A listener that does nothing. */
    public static final RunListener SILENT = new RunListener() {
        @Override
        public void started(final WorkflowNode node) {
            // not watched
        }

        @Override
        public void progress(final WorkflowNode node, final double fraction, final String message) {
            // not watched
        }

        @Override
        public void finished(final NodeResult result) {
            // not watched
        }
    };

    private Sample() {
    }

    /** The three nodes of the test extension with which the samples were made. */
    public static NodeCatalog catalog() {
        return new NodeCatalog(List.of(new NodeEntry("kr.t.Make", "/t", "kr.t", false, TestNodes::make),
            new NodeEntry("kr.t.Twice", "/t", "kr.t", false, TestNodes::twice), new NodeEntry("kr.t.Twice2", "/t", "kr.t", false, TestNodes::twice)),
            Map.of("/t", "Test"));
    }

    /** A copy of a sample that may be changed. */
    public static Path copy(final String name, final Path folder) throws IOException {
        final var sample = Reference.shared("knime/" + name);
        try (var files = Files.walk(sample)) {
            for (final var file : (Iterable<Path>)files::iterator) {
                Files.copy(file, folder.resolve(name).resolve(sample.relativize(file).toString()));
            }
        }
        return folder.resolve(name);
    }

    /** The content of all files of a folder by path. */
    public static Map<String, byte[]> files(final Path folder) throws IOException {
        final var contents = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (final var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    /** Settings as lines, in order and with types, without the sections and entries of some names. */
    public static List<String> lines(final byte[] settings, final List<String> without) throws IOException {
        final var lines = new ArrayList<String>();
        add((ConfigBase)NodeSettings.loadFromXML(new ByteArrayInputStream(settings)), "", without, lines);
        return lines;
    }

    private static void add(final ConfigBase config, final String indent, final List<String> without, final List<String> lines) {
        for (final var key : config.keySet()) {
            final var entry = config.getEntry(key);
            if (without.contains(key)) {
                continue;
            }
            if (entry instanceof ConfigBase nested) {
                lines.add(indent + key);
                add(nested, indent + "  ", without, lines);
            } else {
                lines.add(indent + key + " " + entry.getType() + " " + entry.toStringValue());
            }
        }
    }
}
