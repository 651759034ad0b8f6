package org.radflow.runtime.workflow;

import java.util.List;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** KNIME's nodes that give a component a parameter and make a flow variable of it: numbers, texts and truth values. */
final class ConfigurationNode {

    private static final String PACKAGE = "org.knime.js.base.node.configuration.input.";

    /** The keys of values by the factories. */
    private static final Map<String, String> KINDS = Map.of(PACKAGE + "integer.IntegerDialogNodeFactory", "integer",
        PACKAGE + "dbl.DoubleDialogNodeFactory", "double", PACKAGE + "string.StringDialogNodeFactory", "string",
        PACKAGE + "bool.BooleanDialogNodeFactory", "boolean");

    private static final String DEFAULT = "defaultValue";

    private ConfigurationNode() {
    }

    static boolean isOne(final String factory) {
        return KINDS.containsKey(factory);
    }

    /**
     * The variable that the node makes: of the value that is set at the component, else of its default.
     *
     * @param component the parameters of the component
     * @param number of the node in the component
     */
    static VariableSettings variable(final String factory, final NodeSettings model, final NodeSettingsRO component, final int number)
        throws InvalidSettingsException {
        final var kind = KINDS.get(factory);
        final var name = model.getString("flowVariableName");
        final var parameter = model.getString("parameterName", "");
        final var key = parameter == null || parameter.isEmpty() ? Integer.toString(number) : parameter + "-" + number;
        if (!component.containsKey(key)) {
            return VariableSettings.exposing(List.of(DEFAULT, kind), name);
        }
        final var value = (NodeSettings)component.getNodeSettings(key);
        return VariableSettings.making(new Variable(name, SettingsEntry.find(value, List.of(kind)).get()));
    }
}
