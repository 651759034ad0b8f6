package org.knime.core.node.port.flowvariable;

import javax.swing.JComponent;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** The object at a port that carries flow variables and nothing else. All are equal. */
public class FlowVariablePortObject implements PortObject {

    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(FlowVariablePortObject.class);

    public static final PortType TYPE_OPTIONAL = PortTypeRegistry.getInstance().getPortType(FlowVariablePortObject.class, true);

    public static final FlowVariablePortObject INSTANCE = new FlowVariablePortObject();

    FlowVariablePortObject() {
        // one is enough
    }

    @Override
    public String getSummary() {
        return "Variables connection";
    }

    @Override
    public PortObjectSpec getSpec() {
        return FlowVariablePortObjectSpec.INSTANCE;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public String toString() {
        return getSummary();
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof FlowVariablePortObject;
    }

    @Override
    public int hashCode() {
        return FlowVariablePortObject.class.hashCode();
    }
}
