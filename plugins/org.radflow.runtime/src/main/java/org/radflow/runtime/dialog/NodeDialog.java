package org.radflow.runtime.dialog;

import java.util.List;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.parameters.Parameters;
import org.radflow.runtime.workflow.VariableSettings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The description of a node's dialog as KNIME gives it to its browser dialog: {@code data} (the parameters), {@code schema} (JSON
 * schema, draft 2019-09), {@code ui_schema} (JSON Forms: controls, sections, rules), {@code initialUpdates} (choices from the input),
 * {@code globalUpdates} (what is computed on changes), {@code flowVariableSettings} and {@code persist} (where settings hold the
 * parameters). Thread-safe.
 */
public final class NodeDialog {

    private NodeDialog() {
    }

    /**
     * The dialog of a node as it is configured now.
     *
     * @param inputs spec of each input, null where unknown
     * @param used which parameters flow variables control
     * @param available the flow variables of the input by name
     * @return empty object for a node without parameters
     * @throws InvalidSettingsException if the node's settings cannot be read
     */
    public static ObjectNode describe(final DeclaredNode node, final PortObjectSpec[] inputs, final VariableSettings used,
        final Map<String, FlowVariable> available) throws InvalidSettingsException {
        final var type = node.declaration().parameters().orElse(null);
        if (type == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        final var settings = new NodeSettings("model");
        node.saveParameters(settings);
        final var input = Parameters.input(node.ports(), available, inputs);
        final var dialog = describe(type, Parameters.load(type, settings), input);
        dialog.set("flowVariableSettings", variables(used, available));
        return dialog;
    }

    /** The dialog of parameters without flow variables. */
    public static ObjectNode describe(final Class<? extends NodeParameters> type, final NodeParameters parameters,
        final NodeParametersInput input) {
        final List<DialogField> fields = DialogField.ofModel(type);
        final var dialog = JsonNodeFactory.instance.objectNode();
        dialog.putObject("data").set("model", DialogData.ofGroup(parameters));
        object(dialog, "schema", new DialogSchema(group -> Parameters.create(group, input)).ofGroup(type, fields));
        dialog.set("ui_schema", DialogUiSchema.of(fields, input));
        DialogUpdates.addTo(dialog, fields, parameters, input);
        dialog.putObject("flowVariableSettings");
        object(dialog, "persist", DialogPersistence.ofGroup(type, fields));
        return dialog;
    }

    private static void object(final ObjectNode dialog, final String key, final ObjectNode model) {
        dialog.putObject(key).put("type", "object").putObject("properties").set("model", model);
    }

    private static ObjectNode variables(final VariableSettings used, final Map<String, FlowVariable> available) {
        final var variables = JsonNodeFactory.instance.objectNode();
        used.forEach((path, controlling, exposed) -> {
            final var entry = variables.putObject("model." + String.join(".", path));
            entry.put("controllingFlowVariableName", controlling).put("exposedFlowVariableName", exposed)
                .put("controllingFlowVariableFlawed", false);
            if (controlling != null) {
                entry.put("controllingFlowVariableAvailable", available.containsKey(controlling));
            }
        });
        return variables;
    }
}
