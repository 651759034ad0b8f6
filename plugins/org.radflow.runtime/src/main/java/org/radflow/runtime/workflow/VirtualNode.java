package org.radflow.runtime.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.node.NodeDeclaration;
import org.radflow.runtime.node.NodePorts;
import org.radflow.runtime.node.PortGroup;
import org.radflow.runtime.node.PortGroup.Kind;
import org.radflow.runtime.node.PortGroup.Side;
import org.radflow.runtime.view.NodeView;

/** The input or output of a component, which gives on what it gets; or the source of a flow variable, which gives nothing else. */
final class VirtualNode implements DeclaredNode {

    private static final Side SIDE = new Side("Port", "Port of the component");

    private final NodeDeclaration m_declaration;

    private final NodeSettingsRO m_model;

    private VirtualNode(final String name, final List<PortType> types, final boolean hasInputs, final NodeSettingsRO model) {
        final var ports = new ArrayList<PortGroup>();
        for (var port = 0; port < types.size(); port++) {
            ports.add(new PortGroup("Port " + port, Optional.of(SIDE).filter(side -> hasInputs), Optional.of(SIDE), Kind.FIXED,
                List.of(types.get(port)), List.of(),
                type -> false, Optional.empty()));
        }
        m_declaration = new NodeDeclaration(name, "", name, name, "5.8.0", ports, Optional.empty(), Optional.empty(),
            NodeType.Other, List.of(), List.of());
        m_model = model;
    }

    /**
     * The input or output of a component.
     *
     * @param types of the ports on both sides
     */
    static VirtualNode border(final String name, final List<PortType> types, final NodeSettingsRO model) {
        return new VirtualNode(name, types, true, model);
    }

    /** A node that makes a flow variable. */
    static VirtualNode variable(final String name, final NodeSettingsRO model) {
        return new VirtualNode(name, List.of(FlowVariablePortObject.TYPE), false, model);
    }

    @Override
    public NodeDeclaration declaration() {
        return m_declaration;
    }

    @Override
    public NodePorts ports() {
        return NodePorts.defaults(m_declaration.ports());
    }

    @Override
    public void loadPorts(final NodeSettingsRO creationConfig) {
        // the component has the types of the ports
    }

    @Override
    public void loadParameters(final NodeSettingsRO model) {
        // which variables pass, and which is made, is read when the workflow is loaded
    }

    @Override
    public void saveParameters(final NodeSettingsWO model) {
        m_model.copyTo(model);
    }

    @Override
    public PortObjectSpec[] configureSpecs(final PortObjectSpec[] inputs) {
        return inputs.length == 0 && !m_declaration.ports().isEmpty() ? new PortObjectSpec[]{FlowVariablePortObjectSpec.INSTANCE} : inputs.clone();
    }

    @Override
    public boolean isRowWise() {
        return false;
    }

    @Override
    public ColumnRearranger rearranger(final DataTableSpec input) {
        throw new IllegalStateException("A component's border is not row-wise");
    }

    @Override
    public PortObject[] executeObjects(final PortObject[] inputs, final ExecutionContext context) {
        return inputs.length == 0 && !m_declaration.ports().isEmpty() ? new PortObject[]{FlowVariablePortObject.INSTANCE} : inputs.clone();
    }

    @Override
    public Optional<String> takeWarning() {
        return Optional.empty();
    }

    @Override
    public Optional<NodeView> view() {
        return Optional.empty();
    }
}
