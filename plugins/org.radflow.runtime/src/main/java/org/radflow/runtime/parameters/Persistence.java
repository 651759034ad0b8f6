package org.radflow.runtime.parameters;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;

/**
 * Reads and writes parameter classes field by field in the form that KNIME gives them: values under the field's key,
 * groups as nested configs, arrays and lists of groups as nested configs with the keys 0, 1, …, an absent
 * {@link Optional} marked by a flag beside it.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
final class Persistence {

    private static final String IS_PRESENT = "_is_present";

    private static final String IS_NULL = "is_null";

    private Persistence() {
    }

    static Object load(final Class<?> type, final NodeSettingsRO settings) throws InvalidSettingsException {
        final var migration = type.getAnnotation(Migration.class);
        if (migration != null) {
            final var migrated = migrate(migration, settings, false);
            if (migrated.isPresent()) {
                return migrated.get();
            }
        }
        final var persistor = type.getAnnotation(Persistor.class);
        if (persistor != null) {
            return persistor(persistor).load(settings);
        }
        final var parameters = Instances.create(type);
        final var keepDefaults = type.isAnnotationPresent(LoadDefaultsForAbsentFields.class);
        for (final var field : ParameterField.of(type)) {
            loadField(field, parameters, settings, keepDefaults);
        }
        return parameters;
    }

    private static void loadField(final ParameterField field, final Object parameters, final NodeSettingsRO settings,
        final boolean keepDefaults) throws InvalidSettingsException {
        final var absent = paths(field).stream().noneMatch(path -> SettingsPath.exists(settings, path));
        final var migration = field.annotation(Migration.class);
        if (migration.isPresent()) {
            final var migrated = migrate(migration.get(), settings, absent);
            if (migrated.isPresent()) {
                field.set(parameters, migrated.get());
                return;
            }
        }
        final var loadDefault = field.annotation(Migrate.class).map(Migrate::loadDefaultIfAbsent).orElse(keepDefaults);
        if (absent && loadDefault) {
            return;
        }
        final var persistor = field.annotation(Persistor.class);
        field.set(parameters, persistor.isPresent() ? persistor(persistor.get()).load(settings)
            : loadValue(field, field.get(parameters), settings));
    }

    private static Object loadValue(final ParameterField field, final Object defaultValue,
        final NodeSettingsRO settings) throws InvalidSettingsException {
        final var type = field.type();
        final var key = field.key();
        if (type == Optional.class) {
            return settings.getBoolean(key + IS_PRESENT, true)
                ? Optional.ofNullable(Value.of(field.argument()).load(settings, key)) : Optional.empty();
        }
        if (Persistable.class.isAssignableFrom(type)) {
            return load(defaultValue == null ? type : defaultValue.getClass(), settings.getNodeSettings(key));
        }
        if (isGroups(field)) {
            return loadGroups(field, settings.getNodeSettings(key));
        }
        return Value.of(type).load(settings, key);
    }

    private static boolean isGroups(final ParameterField field) {
        return Collection.class.isAssignableFrom(field.type())
            || field.type().isArray() && Persistable.class.isAssignableFrom(field.type().getComponentType());
    }

    private static Object loadGroups(final ParameterField field, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        if (settings.getBoolean(IS_NULL, false)) {
            return null;
        }
        final var element = field.type().isArray() ? field.type().getComponentType() : field.argument();
        final var elements = new ArrayList<>();
        for (var i = 0; settings.containsKey(Integer.toString(i)); i++) {
            elements.add(load(element, settings.getNodeSettings(Integer.toString(i))));
        }
        return field.type().isArray() ? elements.toArray((Object[])Array.newInstance(element, 0)) : elements;
    }

    private static NodeParametersPersistor<Object> persistor(final Persistor annotation) {
        return Instances.create(annotation.value());
    }

    /** The value of the first older form that the settings have, empty if they have none. */
    private static Optional<Object> migrate(final Migration annotation, final NodeSettingsRO settings,
        final boolean absent) throws InvalidSettingsException {
        final NodeParametersMigration<Object> migration = Instances.create(annotation.value());
        for (final var form : migration.getConfigMigrations()) {
            if (form.getMatcher() == null ? absent : form.getMatcher().test(settings)) {
                return Optional.ofNullable(form.getLoader().load(settings));
            }
        }
        return Optional.empty();
    }

    private static List<String[]> paths(final ParameterField field) {
        return field.annotation(Persistor.class).map(persistor -> List.of(persistor(persistor).getConfigPaths()))
            .orElseGet(() -> List.<String[]> of(new String[]{field.key()}));
    }

    static void save(final Object parameters, final NodeSettingsWO settings) {
        final var persistor = parameters.getClass().getAnnotation(Persistor.class);
        if (persistor != null) {
            persistor(persistor).save(parameters, settings);
            return;
        }
        for (final var field : ParameterField.of(parameters.getClass())) {
            final var value = field.get(parameters);
            final var own = field.annotation(Persistor.class);
            if (own.isPresent()) {
                persistor(own.get()).save(value, settings);
            } else {
                saveValue(field, value, settings);
            }
        }
    }

    private static void saveValue(final ParameterField field, final Object value, final NodeSettingsWO settings) {
        final var key = field.key();
        if (value instanceof Optional optional) {
            final Value<Object> content = Value.of((Class<Object>)field.argument());
            content.save(settings, key, optional.isPresent() ? optional.get() : content.empty().get());
            settings.addBoolean(key + IS_PRESENT, optional.isPresent());
        } else if (value instanceof Persistable) {
            save(value, settings.addNodeSettings(key));
        } else if (isGroups(field)) {
            saveGroups(value, settings.addNodeSettings(key));
        } else if (!Persistable.class.isAssignableFrom(field.type())) {
            Value.of((Class<Object>)field.type()).save(settings, key, value);
        }
    }

    private static void saveGroups(final Object groups, final NodeSettingsWO settings) {
        if (groups == null) {
            settings.addBoolean(IS_NULL, true);
            return;
        }
        final var elements = groups instanceof Collection<?> collection ? collection : List.of((Object[])groups);
        var index = 0;
        for (final var element : elements) {
            save(element, settings.addNodeSettings(Integer.toString(index++)));
        }
    }
}
