package org.knime.core.data;

import java.util.Optional;

import org.radflow.runtime.table.CellTypes;

/** The classes of cells that bundles contribute, each with the serialiser of its cells. Thread-safe. */
public final class DataTypeRegistry {

    private static final DataTypeRegistry INSTANCE = new DataTypeRegistry();

    private DataTypeRegistry() {
    }

    /** The one registry. */
    public static DataTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** What writes and reads cells of a class; empty when no bundle contributes the class. */
    public <T extends DataCell> Optional<DataCellSerializer<T>> getSerializer(final Class<T> cellClass) {
        return CellTypes.serializer(cellClass);
    }

    /** The class of cells of that name. */
    public Optional<Class<? extends DataCell>> getCellClass(final String className) {
        return CellTypes.cellClass(className);
    }

    String name(final Class<? extends DataCell> cellClass) {
        return CellTypes.name(cellClass).orElse(cellClass.getSimpleName());
    }
}
