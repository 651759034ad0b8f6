package org.knime.core.node;

import java.io.File;
import java.io.IOException;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** What a node does. Used by one thread at a time. */
public abstract class NodeModel {

    private final PortType[] m_inPorts;

    private final PortType[] m_outPorts;

    protected NodeModel(final PortType[] inPortTypes, final PortType[] outPortTypes) {
        m_inPorts = inPortTypes.clone();
        m_outPorts = outPortTypes.clone();
    }

    protected final int getNrInPorts() {
        return m_inPorts.length;
    }

    protected final int getNrOutPorts() {
        return m_outPorts.length;
    }

    protected final PortType getInPortType(final int index) {
        return m_inPorts[index];
    }

    protected final PortType getOutPortType(final int index) {
        return m_outPorts[index];
    }

    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /** @throws InvalidSettingsException if the node cannot be executed on this input */
    protected abstract PortObjectSpec[] configure(PortObjectSpec[] inSpecs) throws InvalidSettingsException;

    protected abstract PortObject[] execute(PortObject[] inObjects, ExecutionContext exec) throws Exception;

    /** Forgets what was executed. */
    protected abstract void reset();

    protected abstract void loadInternals(File nodeInternDir, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    protected abstract void saveInternals(File nodeInternDir, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;
}
