package org.radflow.tests.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes nodes as a workflow folder, with no more in it than a workflow needs: a chain, unless connections are given. */
final class WorkflowBuilder {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <config xmlns="http://www.knime.org/2008/09/XMLConfig" key="%s">
            """;

    private final List<String> names = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final List<int[]> connections = new ArrayList<>();

    /** Appends a node; each parameter is {@code key type value}, the type as in KNIME's XML, the key with slashes in a group. */
    WorkflowBuilder node(final String name, final String factory, final String... parameters) {
        final StringBuilder model = new StringBuilder(HEAD.formatted("settings.xml")).append("<config key=\"model\">\n");
        model.append(entries(List.of(parameters)));
        model.append("""
                </config>
                <entry key="state" type="xstring" value="IDLE"/>
                <entry key="factory" type="xstring" value="%s"/>
                <entry key="node-name" type="xstring" value="%s"/>
                <config key="factory_settings"/>
                <config key="node_creation_config"/>
                </config>
                """.formatted(factory, name));
        names.add(name);
        settings.add(model.toString());
        return this;
    }

    private static String entries(final List<String> parameters) {
        final StringBuilder xml = new StringBuilder();
        final Map<String, List<String>> groups = new LinkedHashMap<>();
        for (final String parameter : parameters) {
            final String[] part = parameter.split(" ", 3);
            final int slash = part[0].indexOf('/');
            if (slash < 0) {
                xml.append("<entry key=\"%s\" type=\"%s\" value=\"%s\"/>%n".formatted(part[0], part[1], part[2].replace("\"", "&quot;")));
            } else {
                groups.computeIfAbsent(part[0].substring(0, slash), group -> new ArrayList<>()).add(parameter.substring(slash + 1));
            }
        }
        groups.forEach((group, members) -> xml.append("<config key=\"%s\">%n%s</config>%n".formatted(group, entries(members))));
        return xml.toString();
    }

    /** Connects an output port of a node to an input port of another; nodes and ports count from 1 on. */
    WorkflowBuilder connect(final int source, final int sourcePort, final int destination, final int destinationPort) {
        connections.add(new int[]{source, sourcePort, destination, destinationPort});
        return this;
    }

    /** Writes the workflow; without connections, each node is connected to the next. */
    Path write(final Path folder) throws IOException {
        final StringBuilder nodes = new StringBuilder();
        final StringBuilder lines = new StringBuilder();
        for (int n = 1; n <= names.size(); n++) {
            final String file = "%s (#%d)/settings.xml".formatted(names.get(n - 1), n);
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), settings.get(n - 1));
            nodes.append("""
                    <config key="node_%1$d">
                    <entry key="id" type="xint" value="%1$d"/>
                    <entry key="node_settings_file" type="xstring" value="%2$s"/>
                    <entry key="node_is_meta" type="xboolean" value="false"/>
                    <entry key="node_type" type="xstring" value="NativeNode"/>
                    </config>
                    """.formatted(n, file));
        }
        for (int n = 1; connections.isEmpty() && n < names.size(); n++) {
            lines.append(connection(n, new int[]{n, 1, n + 1, 1}));
        }
        for (int c = 0; c < connections.size(); c++) {
            lines.append(connection(c, connections.get(c)));
        }
        Files.writeString(folder.resolve("workflow.knime"), HEAD.formatted("workflow.knime") + """
                <entry key="version" type="xstring" value="5.1.0"/>
                <entry key="name" type="xstring" value="test"/>
                <entry key="state" type="xstring" value="IDLE"/>
                <config key="nodes">
                %s</config>
                <config key="connections">
                %s</config>
                </config>
                """.formatted(nodes, lines));
        return folder;
    }

    private static String connection(final int number, final int[] ports) {
        return """
                <config key="connection_%d">
                <entry key="sourceID" type="xint" value="%d"/>
                <entry key="sourcePort" type="xint" value="%d"/>
                <entry key="destID" type="xint" value="%d"/>
                <entry key="destPort" type="xint" value="%d"/>
                </config>
                """.formatted(number, ports[0], ports[1], ports[2], ports[3]);
    }
}
