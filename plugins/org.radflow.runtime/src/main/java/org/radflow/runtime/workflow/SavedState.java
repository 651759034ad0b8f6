package org.radflow.runtime.workflow;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * What a node keeps of an earlier execution.
 *
 * @param kind who executed it
 * @param ports where the data of its output ports is
 * @param variables the flow variables it made
 */
public record SavedState(Kind kind, List<Port> ports, List<Variable> variables) {

    /** Key of the settings in which Radflow keeps what KNIME's states do not cover. */
    public static final String RADFLOW = "radflow_state";

    /** Who executed a node. */
    public enum Kind {
        /** Nobody, or what it gave was not kept. */
        NONE,
        /** KNIME. */
        KNIME,
        /** Radflow, and its data is kept. */
        RADFLOW,
        /** Radflow, and what it gave was passed on row by row or from other nodes: it has to run again if it is needed. */
        PASSED
    }

    /**
     * The data of an output port.
     *
     * @param index from 1 on
     * @param folder relative to the workflow
     * @param objectClass class of the data
     */
    public record Port(int index, String folder, String specClass, String objectClass) {
    }

    static SavedState none() {
        return new SavedState(Kind.NONE, List.of(), List.of());
    }

    /**
     * @param settings of a node
     * @param folder of the node, relative to the workflow and ending with a slash
     * @throws InvalidSettingsException if the state is incomplete
     */
    static SavedState load(final NodeSettingsRO settings, final String folder) throws InvalidSettingsException {
        if (settings.containsKey(RADFLOW)) {
            final var own = settings.getNodeSettings(RADFLOW);
            return new SavedState(own.getBoolean("passed") ? Kind.PASSED : Kind.RADFLOW, ports(own, folder), variables(settings));
        }
        if ("EXECUTED".equals(settings.getString("state", null)) && !settings.getBoolean("isInactive", false)) {
            final var ports = ports(settings, folder);
            return ports.stream().allMatch(port -> port.objectClass() != null) ? new SavedState(Kind.KNIME, ports, variables(settings)) : none();
        }
        return none();
    }

    /** The state of the input or output of a component, which gives on what it gets. */
    SavedState border() {
        return kind == Kind.NONE ? this : new SavedState(Kind.PASSED, ports, variables);
    }

    private static List<Port> ports(final NodeSettingsRO settings, final String folder) throws InvalidSettingsException {
        final var ports = new ArrayList<Port>();
        for (final var port : Sections.of(settings, "ports")) {
            ports.add(new Port(port.getInt("index"), folder + port.getString("port_dir_location"), port.getString("port_spec_class", null),
                port.getString("port_object_class", null)));
        }
        return ports;
    }

    private static List<Variable> variables(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var variables = new ArrayList<Variable>();
        for (final var variable : Sections.of(settings, "flow_stack")) {
            if ("variable".equals(variable.getString("type", null))) {
                variables.add(Variable.load(variable));
            }
        }
        return variables;
    }
}
