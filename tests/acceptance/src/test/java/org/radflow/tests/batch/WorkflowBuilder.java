package org.radflow.tests.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a chain of nodes as a workflow folder, with no more in it than a workflow needs. */
final class WorkflowBuilder {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <config xmlns="http://www.knime.org/2008/09/XMLConfig" key="%s">
            """;

    private final List<String> names = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();

    /** Appends a node; each parameter is {@code key type value}, the type as in KNIME's XML. */
    WorkflowBuilder node(final String name, final String factory, final String... parameters) {
        final StringBuilder model = new StringBuilder(HEAD.formatted("settings.xml")).append("<config key=\"model\">\n");
        for (final String parameter : parameters) {
            final String[] part = parameter.split(" ", 3);
            model.append("<entry key=\"%s\" type=\"%s\" value=\"%s\"/>%n".formatted(part[0], part[1], part[2].replace("\"", "&quot;")));
        }
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

    /** Writes the workflow, each node connected to the next. */
    Path write(final Path folder) throws IOException {
        final StringBuilder nodes = new StringBuilder();
        final StringBuilder connections = new StringBuilder();
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
            if (n < names.size()) {
                connections.append("""
                        <config key="connection_%1$d">
                        <entry key="sourceID" type="xint" value="%1$d"/>
                        <entry key="destID" type="xint" value="%2$d"/>
                        <entry key="sourcePort" type="xint" value="1"/>
                        <entry key="destPort" type="xint" value="1"/>
                        </config>
                        """.formatted(n, n + 1));
            }
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
                """.formatted(nodes, connections));
        return folder;
    }
}
