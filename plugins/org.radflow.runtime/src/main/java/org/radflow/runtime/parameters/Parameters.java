package org.radflow.runtime.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

/** Creates, loads, saves and checks the parameters of nodes. Thread-safe. */
public final class Parameters {

    private Parameters() {
    }

    /** The defaults without input. */
    public static <P extends NodeParameters> P create(final Class<P> type) {
        return Instances.create(type);
    }

    /** The defaults for the given input specs, null where unknown. */
    public static <P extends NodeParameters> P create(final Class<P> type, final PortsConfiguration ports,
        final PortObjectSpec... inputs) {
        return Instances.constructor(type, NodeParametersInput.class)
            .map(constructor -> Instances.invoke(constructor, new SpecsInput(ports, inputs)))
            .orElseGet(() -> Instances.create(type));
    }

    /**
     * Loads and checks parameters.
     *
     * @throws InvalidSettingsException if a setting is missing or refused, naming it, what was found and what is
     *             expected
     */
    public static <P extends NodeParameters> P load(final Class<P> type, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        final var parameters = type.cast(Persistence.load(type, settings));
        validate(parameters);
        return parameters;
    }

    public static void save(final NodeParameters parameters, final NodeSettingsWO settings) {
        Persistence.save(parameters, settings);
    }

    /** @throws InvalidSettingsException if a value is outside its limits or refused by the parameters themselves */
    public static void validate(final NodeParameters parameters) throws InvalidSettingsException {
        Limits.check(parameters);
        parameters.validate();
    }
}
