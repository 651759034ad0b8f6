package org.radflow.runtime.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.node.NodeDeclaration;
import org.radflow.runtime.node.NodePorts;
import org.radflow.runtime.node.PortGroup;
import org.radflow.runtime.node.PortGroup.Kind;
import org.radflow.runtime.node.PortGroup.Side;

/** The input or output of a component: gives on what it gets. */
final class VirtualNode implements DeclaredNode {

    private static final Side SIDE = new Side("Port", "Port of the component");

    private final NodeDeclaration m_declaration;

    private final NodeSettingsRO m_model;

    /** @param types of the ports on both sides */
    VirtualNode(final String name, final List<PortType> types, final NodeSettingsRO model) {
        final var ports = new ArrayList<PortGroup>();
        for (var port = 0; port < types.size(); port++) {
            ports.add(new PortGroup("Port " + port, Optional.of(SIDE), Optional.of(SIDE), Kind.FIXED, List.of(types.get(port)), List.of(),
                type -> false, Optional.empty()));
        }
        m_declaration = new NodeDeclaration(name, "", name, name, "5.8.0", ports, Optional.empty(), Optional.empty(),
            NodeType.Other, List.of(), List.of());
        m_model = model;
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

    /** Which variables pass is read when the workflow is loaded. */
    @Override
    public void loadParameters(final NodeSettingsRO model) throws InvalidSettingsException {
        VariableFilter.load(model);
    }

    @Override
    public void saveParameters(final NodeSettingsWO model) {
        m_model.copyTo(model);
    }

    @Override
    public PortObjectSpec[] configureSpecs(final PortObjectSpec[] inputs) {
        return inputs.clone();
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
        return inputs.clone();
    }

    @Override
    public Optional<String> takeWarning() {
        return Optional.empty();
    }
}
