package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;
import org.radflow.runtime.workflow.WorkflowLoader;
import org.radflow.runtime.workflow.WorkflowNode;

/** The example workflows load and configure with the nodes of the installed bundles. */
class WorkflowsTest {

    static List<Path> examples() throws IOException {
        try (var folders = Files.list(Installed.ROOT.resolve("example-workflows"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(WorkflowFiles.WORKFLOW))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void loadsAndConfigures(final Path folder) throws LoadException, InvalidSettingsException {
        final var workflow = load(folder);
        assertEquals(List.of(), workflow.problems());
        final var outputs = new HashMap<Integer, PortObjectSpec[]>();
        for (final var node : workflow.nodes()) {
            final var inputs = inputs(workflow, node, outputs);
            outputs.put(node.id(), isKnown(workflow, node, inputs)
                ? assertDoesNotThrow(() -> node.node().configureSpecs(inputs), node::toString)
                : new PortObjectSpec[node.node().ports().getOutputPorts().length]);
        }
    }

    @Test
    void aWorkflowWithAnUnknownNodeFailsToLoad(@TempDir final Path folder) throws IOException {
        Files.createDirectory(folder.resolve("Gone (#7)"));
        Files.writeString(folder.resolve(WorkflowFiles.WORKFLOW), config("""
            <entry key="name" type="xstring" value="lost"/>
            <config key="nodes">
              <config key="node_7">
                <entry key="id" type="xint" value="7"/>
                <entry key="node_settings_file" type="xstring" value="Gone (#7)/settings.xml"/>
                <entry key="node_is_meta" type="xboolean" value="false"/>
              </config>
            </config>
            <config key="connections"/>
            """));
        Files.writeString(folder.resolve("Gone (#7)/settings.xml"), config("""
            <entry key="name" type="xstring" value="Gone"/>
            <entry key="factory" type="xstring" value="org.example.GoneNodeFactory"/>
            <entry key="node-bundle-symbolic-name" type="xstring" value="org.example.gone"/>
            """));
        final var failure = assertThrows(LoadException.class, () -> load(folder));
        for (final var part : List.of("Gone (#7)", "org.example.GoneNodeFactory", "org.example.gone")) {
            assertTrue(failure.getMessage().contains(part), failure::getMessage);
        }
    }

    private static Workflow load(final Path folder) throws LoadException {
        try (var files = WorkflowFiles.open(folder)) {
            return new WorkflowLoader(Installed.catalog()).load(files);
        }
    }

    /** As in KNIME, a node is configured once the specs of all that is connected to it are known. */
    private static boolean isKnown(final Workflow workflow, final WorkflowNode node, final PortObjectSpec[] inputs) {
        return workflow.incoming(node).stream()
            .allMatch(connection -> connection.destinationPort() == 0 || inputs[connection.destinationPort() - 1] != null);
    }

    private static PortObjectSpec[] inputs(final Workflow workflow, final WorkflowNode node,
        final Map<Integer, PortObjectSpec[]> outputs) {
        final var inputs = new PortObjectSpec[node.node().ports().getInputPorts().length];
        for (final var connection : workflow.incoming(node)) {
            if (connection.destinationPort() > 0) {
                inputs[connection.destinationPort() - 1] =
                    outputs.get(connection.source())[connection.sourcePort() - 1];
            }
        }
        return inputs;
    }

    private static String config(final String content) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <config xmlns="http://www.knime.org/2008/09/XMLConfig" key="settings.xml">
            %s</config>
            """.formatted(content);
    }
}
