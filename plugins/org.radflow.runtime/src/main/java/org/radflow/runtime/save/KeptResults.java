package org.radflow.runtime.save;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.execute.NodeOutput;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.SavedState.Kind;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;
import org.radflow.runtime.workflow.WorkflowNode;

/**
 * The results of earlier runs that are still valid: of nodes that were executed, whose settings are the same, and before which all results are
 * valid. What a node after them needs is loaded.
 *
 * @param outputs by node
 * @param files the files of cells that were loaded, with their paths in the workflow
 * @param problems why the result of a node cannot be taken, so that it is executed again
 */
public record KeptResults(Map<Integer, NodeOutput> outputs, Map<File, String> files, List<String> problems) {

    /** Nothing is kept. */
    public static KeptResults none() {
        return new KeptResults(Map.of(), Map.of(), List.of());
    }

    /** @param changed ids of the nodes whose settings have changed since they were executed */
    public static KeptResults of(final Workflow workflow, final WorkflowFiles files, final Set<Integer> changed) {
        return new Search(workflow, files).run(changed);
    }

    private static final class Search {

        private final Workflow m_workflow;

        private final WorkflowFiles m_files;

        private final SourceFiles m_names;

        private final Set<Integer> m_valid = new HashSet<>();

        private final Map<Integer, NodeOutput> m_loaded = new LinkedHashMap<>();

        private final List<String> m_problems = new ArrayList<>();

        private KnimeTables m_knimeTables;

        Search(final Workflow workflow, final WorkflowFiles files) {
            m_workflow = workflow;
            m_files = files;
            m_names = new SourceFiles(files);
        }

        KeptResults run(final Set<Integer> changed) {
            for (final var node : m_workflow.nodes()) {
                if (node.saved().kind() != Kind.NONE && !changed.contains(node.id())
                    && m_workflow.incoming(node).stream().allMatch(connection -> m_valid.contains(connection.source()))) {
                    m_valid.add(node.id());
                }
            }
            for (var node = needed(); node != null; node = needed()) {
                load(node);
            }
            final var outputs = new LinkedHashMap<Integer, NodeOutput>();
            for (final var node : m_workflow.nodes()) {
                if (m_valid.contains(node.id())) {
                    outputs.put(node.id(), m_loaded.getOrDefault(node.id(), empty(node)));
                }
            }
            return new KeptResults(outputs, m_names.names(), m_problems);
        }

        /** A node whose result is valid but not there yet, and asked for by a node that runs; or null. */
        private WorkflowNode needed() {
            return m_workflow.nodes().stream()
                .filter(node -> m_valid.contains(node.id()) && !m_loaded.containsKey(node.id())
                    && m_workflow.outgoing(node).stream()
                        .anyMatch(connection -> !connection.isVariables() && !m_valid.contains(connection.destination())))
                .findFirst().orElse(null);
        }

        private void load(final WorkflowNode node) {
            if (node.saved().kind() == Kind.PASSED) {
                m_valid.remove(node.id());
                return;
            }
            try {
                final var output = empty(node);
                for (final var port : node.saved().ports()) {
                    final var isKnimes = node.saved().kind() == Kind.KNIME && port.objectClass().equals(BufferedDataTable.class.getName());
                    final var object = isKnimes ? knimeTables().read(port.folder()) : PortData.read(port, m_files, m_names);
                    output.objects()[port.index() - 1] = object;
                    output.specs()[port.index() - 1] = object.getSpec();
                }
                m_loaded.put(node.id(), output);
            } catch (IOException | LoadException | RuntimeException e) {
                m_valid.remove(node.id());
                m_problems.add(node + " is executed again, its saved result cannot be read: " + e.getMessage());
            }
        }

        private KnimeTables knimeTables() {
            if (m_knimeTables == null) {
                m_knimeTables = new KnimeTables(m_workflow, m_files);
            }
            return m_knimeTables;
        }

        private static NodeOutput empty(final WorkflowNode node) {
            final var ports = node.node().ports().getOutputPorts().length;
            return new NodeOutput(new PortObject[ports], new PortObjectSpec[ports], node.saved().variables());
        }
    }
}
