package org.radflow.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;
import org.radflow.runtime.workflow.WorkflowLoader;

/** Writes workflows as KNIME does, with nodes whose factories are made up. */
public final class TestWorkflow {

    private final List<NodeEntry> m_catalog = new ArrayList<>();

    private final Map<String, String> m_files = new LinkedHashMap<>();

    private final StringBuilder m_nodes = new StringBuilder();

    private final StringBuilder m_connections = new StringBuilder();

    private final StringBuilder m_variables = new StringBuilder();

    private int m_next;

    /** Adds a node that was never configured. */
    public TestWorkflow node(final int id, final Supplier<DeclaredNode> node) {
        return node(id, node, "", "");
    }

    /** Adds a node with the given content of its model and of its variables tree. */
    public TestWorkflow node(final int id, final Supplier<DeclaredNode> node, final String model,
        final String variables) {
        m_catalog.add(new NodeEntry("test.Node" + id, "/test", "org.test", false, node));
        return missing(id, model, variables);
    }

    /** Adds a node that is not installed. */
    public TestWorkflow missing(final int id, final String model, final String variables) {
        m_nodes.append(config("node_" + id, entry("id", "xint", id)
            + entry("node_settings_file", "xstring", "Node (#" + id + ")/settings.xml")
            + entry("node_is_meta", "xboolean", false) + entry("node_type", "xstring", "NativeNode")));
        m_files.put("Node (#" + id + ")/settings.xml", document("settings.xml", config("model", model)
            + (variables.isEmpty() ? "" : config("variables",
                entry("version", "xstring", "V_2019_09_13") + config("tree", variables)))
            + config("nodeAnnotation", entry("text", "xstring", "A note"))
            + entry("factory", "xstring", "test.Node" + id) + entry("name", "xstring", "Node")
            + entry("node-bundle-symbolic-name", "xstring", "org.test")
            + entry("node-bundle-version", "xstring", "1.2.3")
            + entry("node-feature-symbolic-name", "xstring", "org.test.feature")
            + entry("node-feature-name", "xstring", "Test Nodes")
            + entry("node-feature-version", "xstring", "1.2.4") + config("factory_settings", "")));
        return this;
    }

    public TestWorkflow connect(final int source, final int sourcePort, final int destination,
        final int destinationPort) {
        m_connections.append(config("connection_" + m_next++,
            entry("sourceID", "xint", source) + entry("destID", "xint", destination)
                + entry("sourcePort", "xint", sourcePort) + entry("destPort", "xint", destinationPort)));
        return this;
    }

    /** Connects the first ports of nodes, one after the other. */
    public TestWorkflow chain(final int... ids) {
        for (var i = 1; i < ids.length; i++) {
            connect(ids[i - 1], 1, ids[i], 1);
        }
        return this;
    }

    public TestWorkflow variable(final String name, final String type, final String entryType, final Object value) {
        m_variables.append(config("Var_" + m_next++, entry("name", "xstring", name) + entry("class", "xstring", type)
            + entry("value", entryType, value)));
        return this;
    }

    public static String entry(final String key, final String type, final Object value) {
        return "<entry key=\"" + key + "\" type=\"" + type + "\" value=\"" + value + "\"/>";
    }

    public static String config(final String key, final String content) {
        return "<config key=\"" + key + "\">" + content + "</config>";
    }

    private static String document(final String key, final String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" key=\"" + key + "\">" + content + "</config>";
    }

    public Map<String, String> files() {
        final var files = new LinkedHashMap<>(m_files);
        files.put("workflow.knime",
            document("workflow.knime", entry("created_by", "xstring", "5.12.0") + entry("name", "xstring", "test")
                + config("workflow_variables", m_variables.toString())
                + config("annotations", config("annotation_0", entry("text", "xstring", "A note")))
                + config("nodes", m_nodes.toString()) + config("connections", m_connections.toString())));
        return files;
    }

    public Path writeTo(final Path folder) throws IOException {
        for (final var file : files().entrySet()) {
            final var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    public Path zipTo(final Path archive) throws IOException {
        final var files = new LinkedHashMap<String, byte[]>();
        files().forEach((name, content) -> files.put("test/" + name, content.getBytes()));
        return zip(archive, files);
    }

    public static Path zip(final Path archive, final Map<String, byte[]> files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (final var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return archive;
    }

    public NodeCatalog catalog() {
        return new NodeCatalog(m_catalog, Map.of("/test", "Tests"));
    }

    public Workflow load(final Path folder) throws IOException, LoadException {
        return load(catalog(), writeTo(folder));
    }

    public static Workflow load(final NodeCatalog catalog, final Path path) throws LoadException {
        try (var files = WorkflowFiles.open(path)) {
            return new WorkflowLoader(catalog).load(files);
        }
    }
}
