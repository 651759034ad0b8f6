package org.knime.node;

import java.io.File;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultView.ViewInput;
import org.knime.node.ModelInput.Configure;
import org.knime.node.ModelInput.Execute;
import org.knime.node.ModelInput.RearrangeColumns;
import org.knime.node.parameters.NodeParameters;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.node.NodeDeclaration;
import org.radflow.runtime.node.NodePorts;
import org.radflow.runtime.parameters.Parameters;
import org.radflow.runtime.view.NodeView;

/** One node in a workflow, declared as a {@link DefaultNode}. */
final class DefaultNodeModel extends NodeModel implements DeclaredNode {

    private final NodeDeclaration m_declaration;

    private final DefaultModel m_model;

    private final Optional<DefaultView> m_view;

    private NodePorts m_ports;

    private NodeParameters m_parameters;

    private String m_warning;

    private PortObject[] m_internals;

    DefaultNodeModel(final DefaultNode node, final NodePorts ports) {
        super(ports.getInputPorts(), ports.getOutputPorts());
        m_declaration = node.declaration();
        m_model = node.model();
        m_view = node.view();
        m_ports = ports;
    }

    @Override
    public NodeDeclaration declaration() {
        return m_declaration;
    }

    @Override
    public NodePorts ports() {
        return m_ports;
    }

    @Override
    public void loadPorts(final NodeSettingsRO creationConfig) throws InvalidSettingsException {
        m_ports = NodePorts.load(m_declaration.ports(), creationConfig);
    }

    @Override
    public void loadParameters(final NodeSettingsRO model) throws InvalidSettingsException {
        if (m_declaration.parameters().isPresent() && model.keySet().iterator().hasNext()) {
            m_parameters = Parameters.load(m_declaration.parameters().get(), model);
        }
    }

    @Override
    public void saveParameters(final NodeSettingsWO model) {
        m_declaration.parameters()
            .ifPresent(type -> Parameters.save(m_parameters == null ? Parameters.create(type) : m_parameters, model));
    }

    /** The loaded parameters; without any, those for the given input from now on. */
    private NodeParameters parameters(final PortObjectSpec... inputs) throws InvalidSettingsException {
        if (m_parameters == null && m_declaration.parameters().isPresent()) {
            m_parameters = Parameters.create(m_declaration.parameters().get(), m_ports, inputs);
            Parameters.validate(m_parameters);
        }
        return m_parameters;
    }

    @Override
    public PortObjectSpec[] configureSpecs(final PortObjectSpec[] inputs) throws InvalidSettingsException {
        if (m_model instanceof DefaultModel.Standard standard) {
            final var output = new ModelOutput.Configure(m_ports.getOutputPorts().length);
            standard.m_configure.accept(new Configure(parameters(inputs), inputs, m_ports), output);
            m_warning = output.m_warning;
            return output.m_specs;
        }
        return new PortObjectSpec[]{rearranger((DataTableSpec)inputs[0]).createSpec()};
    }

    @Override
    public boolean isRowWise() {
        return m_model instanceof DefaultModel.RowWise;
    }

    @Override
    public ColumnRearranger rearranger(final DataTableSpec input) throws InvalidSettingsException {
        final var rearranger = new ColumnRearranger[1];
        ((DefaultModel.RowWise)m_model).m_rearrange.accept(new RearrangeColumns(parameters(input), input),
            result -> rearranger[0] = result);
        if (rearranger[0] == null) {
            throw new InvalidSettingsException("The node " + m_declaration.name() + " set no column rearranger");
        }
        return rearranger[0];
    }

    @Override
    public PortObject[] executeObjects(final PortObject[] inputs, final ExecutionContext context)
        throws CanceledExecutionException, KNIMEException {
        final var output = new ModelOutput.Execute(m_ports.getOutputPorts().length);
        ((DefaultModel.Standard)m_model).m_execute.accept(new Execute(m_parameters, inputs, m_ports, context), output);
        m_warning = output.m_warning;
        m_internals = output.m_internals;
        return output.m_objects;
    }

    @Override
    public Optional<NodeView> view() {
        return m_internals == null ? Optional.empty() : m_view.map(view -> view.open(new ShownNode(m_internals,
            view.parametersClass().map(type -> Parameters.create(type, m_ports)).orElse(null))));
    }

    /** What a view sees of its node. */
    private record ShownNode(PortObject[] internals, NodeParameters parameters) implements ViewInput {

        @Override
        @SuppressWarnings("unchecked")
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters;
        }

        @Override
        public PortObject[] getInternalPortObjects() {
            return internals.clone();
        }
    }

    @Override
    public Optional<String> takeWarning() {
        final var warning = Optional.ofNullable(m_warning);
        m_warning = null;
        return warning;
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return configureSpecs(inSpecs);
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        if (isRowWise()) {
            final var table = (BufferedDataTable)inObjects[0];
            return new PortObject[]{exec.createColumnRearrangeTable(table, rearranger(table.getDataTableSpec()), exec)};
        }
        return executeObjects(inObjects, exec);
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        saveParameters(settings);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (m_declaration.parameters().isPresent()) {
            Parameters.load(m_declaration.parameters().get(), settings);
        }
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        loadParameters(settings);
    }

    @Override
    protected void reset() {
        m_internals = null;
    }

    @Override
    protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // a declared node keeps nothing beside its ports
    }

    @Override
    protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // a declared node keeps nothing beside its ports
    }
}
