package org.radflow.runtime.batch;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.radflow.runtime.workflow.SettingsEntry;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowNode;

/** A parameter of a node that is set on the command line. */
record NodeOption(String text, String node, List<String> path, Object value) {

    /** @param text the option as given: node number, parameter (nested with /), value and type, separated by commas */
    static NodeOption parse(final String text) throws OptionException {
        final var expected = ", expected -option=nodeID,name,value,type";
        final var first = text.indexOf(',');
        final var second = text.indexOf(',', first + 1);
        final var last = text.lastIndexOf(',');
        if (first < 0 || second < 0 || last <= second) {
            throw new OptionException("-option=" + text + expected);
        }
        final var id = text.substring(0, first);
        if (!id.matches("\\d+(/\\d+)*")) {
            throw new OptionException("-option=" + text + ": the node is " + id + ", expected its number, such as 3 or 7/4");
        }
        final var path = List.of(text.substring(first + 1, second).split("/"));
        if (path.isEmpty()) {
            throw new OptionException("-option=" + text + ": found no name of a parameter" + expected);
        }
        return new NodeOption(text, id, path,
            TypedValue.parse("-option=" + text, text.substring(second + 1, last), text.substring(last + 1)));
    }

    /**
     * Sets the parameter. A node that was never configured gets its defaults first.
     *
     * @return the node
     */
    WorkflowNode apply(final Workflow workflow, final List<String> problems) throws OptionException {
        final var target = workflow.node(node).orElseThrow(() -> new OptionException("-option=" + text
            + ": there is no node " + node + ", the workflow has " + new ArrayList<>(workflow.nodes())));
        if (target.model().keySet().isEmpty()) {
            target.node().saveParameters(target.model());
        }
        try {
            SettingsEntry.find(target.model(), path).set(value);
        } catch (InvalidSettingsException e) {
            throw new OptionException("-option=" + text + ": " + e.getMessage(), e);
        }
        try {
            target.node().loadParameters(target.model());
        } catch (InvalidSettingsException e) {
            problems.add(target + ": " + e.getMessage());
        }
        return target;
    }
}
