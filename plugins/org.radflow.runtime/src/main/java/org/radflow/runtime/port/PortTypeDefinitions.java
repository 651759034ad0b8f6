package org.radflow.runtime.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;

/** The port types that bundles contribute, and tables. Thread-safe. */
public final class PortTypeDefinitions {

    private static final Map<String, PortTypeDefinition<?, ?>> BY_CLASS = new ConcurrentHashMap<>();

    private static final int BLACK = 0xff000000;

    static {
        add(new PortTypeDefinition<>(BufferedDataTable.class, DataTableSpec.class, "Table", BLACK, false,
            Optional.empty(), Optional.empty()));
    }

    private PortTypeDefinitions() {
    }

    /** Adds a port type; it replaces one of the same class. */
    public static void add(final PortTypeDefinition<?, ?> definition) {
        BY_CLASS.put(definition.objectClass().getName(), definition);
    }

    /** The port type of the class of that name. */
    public static Optional<PortTypeDefinition<?, ?>> find(final String objectClass) {
        return Optional.ofNullable(BY_CLASS.get(objectClass));
    }

    public static Collection<PortTypeDefinition<?, ?>> all() {
        return List.copyOf(BY_CLASS.values());
    }
}
