package org.radflow.runtime.node;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.view.NodeView;

/**
 * One node in a workflow as the engine drives it: load ports and settings, configure, execute. Ports count from 0
 * without the flow-variable port. Not thread-safe, except that several threads may use the cell factories of
 * {@link #rearranger} that allow it.
 */
public interface DeclaredNode {

    NodeDeclaration declaration();

    NodePorts ports();

    /** @throws InvalidSettingsException if a saved port has a type the node does not support */
    void loadPorts(NodeSettingsRO creationConfig) throws InvalidSettingsException;

    /**
     * Takes the parameters from the settings, or leaves them to the defaults if the settings are empty.
     *
     * @throws InvalidSettingsException naming the setting, what was found and what is expected
     */
    void loadParameters(NodeSettingsRO model) throws InvalidSettingsException;

    /** Writes the current parameters, or their defaults without input. */
    void saveParameters(NodeSettingsWO model);

    /**
     * Computes the output specs from the input specs.
     *
     * @throws InvalidSettingsException if the node cannot be executed on this input
     */
    PortObjectSpec[] configureSpecs(PortObjectSpec[] inputs) throws InvalidSettingsException;

    /** Whether the node computes each output row from one input row, so that {@link #rearranger} applies. */
    boolean isRowWise();

    /**
     * The row-wise operation on tables of the given spec.
     *
     * @throws InvalidSettingsException if the node cannot be executed on such a table
     */
    ColumnRearranger rearranger(DataTableSpec input) throws InvalidSettingsException;

    /** Computes the output. Nodes that are not row-wise only. */
    PortObject[] executeObjects(PortObject[] inputs, ExecutionContext context)
        throws CanceledExecutionException, KNIMEException;

    /** The view of the node on what it kept when it was executed last; empty before, and for a node without view. */
    Optional<NodeView> view();

    /** The warning set since the last call. */
    Optional<String> takeWarning();
}
