package org.radflow.runtime.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.radflow.runtime.extension.NodeCatalog;

/** Loads workflows as KNIME saves them. What they hold beside what a run needs is passed over; saving keeps it. */
public final class WorkflowLoader {

    private final NodeCatalog m_catalog;

    /** @param catalog the nodes that are installed */
    public WorkflowLoader(final NodeCatalog catalog) {
        m_catalog = catalog;
    }

    /** @throws LoadException if the workflow cannot be executed as a whole, such as one with a node that is missing */
    public Workflow load(final WorkflowFiles files) throws LoadException {
        final var workflow = read(files);
        if (workflow.foreign().isEmpty()) {
            return workflow;
        }
        final var reasons = workflow.foreign().stream().map(ForeignNode::description).collect(Collectors.joining(System.lineSeparator()));
        throw new LoadException(workflow.blocked().isEmpty() ? reasons : reasons + System.lineSeparator() + "Without "
            + (workflow.foreign().size() == 1 ? "it" : "them") + " these cannot run: "
            + workflow.blocked().stream().map(WorkflowNode::toString).collect(Collectors.joining(", ")));
    }

    /** Loads a workflow even if nodes of it are not installed. */
    public Workflow read(final WorkflowFiles files) throws LoadException {
        final var settings = files.read(WorkflowFiles.WORKFLOW);
        try {
            final var reader = new LevelReader(m_catalog, files);
            final var top = reader.read(settings);
            final var all = Flattening.of(top);
            final var nodes = reader.nodes();
            final var foreign = reader.foreign();
            final var known = all.stream()
                .filter(connection -> nodes.containsKey(connection.source()) && nodes.containsKey(connection.destination())).toList();
            ConnectionCheck.check(nodes, known);
            final var ordered = TopologicalOrder.of(nodes, known);
            return new Workflow(settings.getString("name", "workflow"), ordered, known, reader.variables(settings), credentials(settings),
                List.copyOf(reader.problems()), List.copyOf(foreign.values()),
                Workflow.after(ordered, all, List.copyOf(foreign.keySet())), List.copyOf(reader.folders()));
        } catch (InvalidSettingsException e) {
            throw new LoadException("The file " + WorkflowFiles.WORKFLOW + " is incomplete: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> credentials(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var credentials = new LinkedHashMap<String, String>();
        for (final var section : Sections.of(settings, "workflow_credentials")) {
            credentials.put(section.getString("name"), section.getString("login", null));
        }
        return credentials;
    }
}
