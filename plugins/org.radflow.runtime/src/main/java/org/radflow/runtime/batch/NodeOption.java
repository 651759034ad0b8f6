package org.radflow.runtime.batch;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.radflow.runtime.workflow.SettingsEntry;
import org.radflow.runtime.workflow.Workflow;

/** A parameter of a node that is set on the command line. */
record NodeOption(String text, int node, List<String> path, Object value) {

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
        if (id.contains("/")) {
            throw new OptionException(
                "-option=" + text + ": nodes in metanodes and components such as " + id + " are not supported yet");
        }
        try {
            return new NodeOption(text, Integer.parseInt(id), List.of(text.substring(first + 1, second).split("/")),
                TypedValue.parse("-option=" + text, text.substring(second + 1, last), text.substring(last + 1)));
        } catch (NumberFormatException e) {
            throw new OptionException("-option=" + text + ": the node is " + id + ", expected its number", e);
        }
    }

    /** Sets the parameter. A node that was never configured gets its defaults first. */
    void apply(final Workflow workflow, final List<String> problems) throws OptionException {
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
    }
}
