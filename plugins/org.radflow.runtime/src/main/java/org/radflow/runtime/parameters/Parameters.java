package org.radflow.runtime.parameters;

import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
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

    /** An instance of a class that belongs to parameters, such as a provider of choices: it has a constructor without arguments. */
    public static <T> T instance(final Class<T> type) {
        return Instances.create(type);
    }

    /** What defaults and choices can depend on: the ports, the flow variables by name, and the input specs, null where unknown. */
    public static NodeParametersInput input(final PortsConfiguration ports, final Map<String, FlowVariable> variables,
        final PortObjectSpec... inputs) {
        return new SpecsInput(ports, variables, inputs);
    }

    /** The defaults of a class for an input. */
    public static Object create(final Class<?> type, final NodeParametersInput input) {
        return Instances.constructor(type, NodeParametersInput.class)
            .<Object> map(constructor -> Instances.invoke(constructor, input)).orElseGet(() -> Instances.create(type));
    }

    /** The defaults for the given input specs, null where unknown. */
    public static <P extends NodeParameters> P create(final Class<P> type, final PortsConfiguration ports,
        final PortObjectSpec... inputs) {
        return type.cast(create(type, input(ports, Map.of(), inputs)));
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
