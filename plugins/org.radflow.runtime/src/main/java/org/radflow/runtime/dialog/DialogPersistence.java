package org.radflow.runtime.dialog;

import java.util.List;
import java.util.Optional;

import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistor;
import org.radflow.runtime.parameters.Parameters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where the settings of a node hold each parameter, as far as the name of its field does not tell: what flow variables can override. */
final class DialogPersistence {

    /** Ends the keys of settings that flow variables do not see. */
    private static final String INTERNAL = "_Internals";

    private DialogPersistence() {
    }

    static ObjectNode ofGroup(final Class<?> type, final List<DialogField> fields) {
        final var persistor = type.getAnnotation(Persistor.class);
        if (persistor != null) {
            return paths(JsonNodeFactory.instance.objectNode(), "propertiesConfigPaths", paths(persistor));
        }
        final var group = JsonNodeFactory.instance.objectNode().put("type", "object");
        final var properties = group.putObject("properties");
        fields.forEach(field -> properties.set(field.name(), ofField(field)));
        final var migration = type.getAnnotation(Migration.class);
        return migration == null ? group : deprecated(group, "propertiesDeprecatedConfigKeys", migration);
    }

    private static ObjectNode ofField(final DialogField field) {
        final var own = field.field();
        final var persistence = own.annotation(Persistor.class)
            .map(persistor -> paths(JsonNodeFactory.instance.objectNode(), "configPaths", paths(persistor))).orElseGet(() -> plain(field));
        own.annotation(Persist.class).ifPresent(persist -> {
            if (persist.hidden()) {
                persistence.putArray("configPaths");
            } else if (!persist.configKey().isEmpty()) {
                persistence.put("configKey", persist.configKey());
            }
        });
        return own.annotation(Migration.class).map(migration -> deprecated(persistence, "deprecatedConfigKeys", migration))
            .orElse(persistence);
    }

    private static ObjectNode plain(final DialogField field) {
        final var persistence = JsonNodeFactory.instance.objectNode();
        if (!field.members().isEmpty()) {
            return ofGroup(field.valueType(), field.members());
        }
        final var element = DialogField.elementType(field.field());
        if (element.isPresent()) {
            return persistence.put("type", "array").set("items", ofGroup(element.get(), field.elements()));
        }
        if (field.field().type() == Optional.class) {
            final var key = field.field().key();
            paths(persistence, "configPaths", List.of(List.of(key + "_is_present"), List.of(key)));
        }
        return persistence;
    }

    private static List<List<String>> paths(final Persistor persistor) {
        final NodeParametersPersistor<?> created = Parameters.instance(persistor.value());
        return List.of(created.getConfigPaths()).stream().map(List::of)
            .filter(path -> !path.isEmpty() && path.stream().noneMatch(key -> key.endsWith(INTERNAL))).toList();
    }

    private static ObjectNode paths(final ObjectNode node, final String key, final List<List<String>> paths) {
        final var array = node.putArray(key);
        paths.forEach(path -> {
            final var keys = array.addArray();
            path.forEach(keys::add);
        });
        return node;
    }

    private static ObjectNode deprecated(final ObjectNode node, final String key, final Migration annotation) {
        final NodeParametersMigration<?> migration = Parameters.instance(annotation.value());
        final var forms = node.putArray(key);
        migration.getConfigMigrations()
            .forEach(form -> paths(forms.addObject(), "deprecated", List.copyOf(form.getDeprecatedConfigPaths())));
        return node;
    }
}
