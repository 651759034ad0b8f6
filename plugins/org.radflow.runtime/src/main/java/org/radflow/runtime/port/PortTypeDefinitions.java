package org.radflow.runtime.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;

/** The port types that bundles contribute, tables and flow variables. Thread-safe. */
public final class PortTypeDefinitions {

    private static final Map<String, PortTypeDefinition<?, ?>> BY_CLASS = new ConcurrentHashMap<>();

    private static final int BLACK = 0xff000000;

    private static final int RED = 0xffff4b4b;

    static {
        add(new PortTypeDefinition<>(BufferedDataTable.class, DataTableSpec.class, "Table", BLACK, false,
            Optional.empty(), Optional.empty()));
        add(new PortTypeDefinition<>(FlowVariablePortObject.class, FlowVariablePortObjectSpec.class, "Flow Variable", RED, false,
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
