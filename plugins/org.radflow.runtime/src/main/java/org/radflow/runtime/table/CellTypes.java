package org.radflow.runtime.table;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

/** The classes of cells known beside the built-in ones, filled from the extension point {@code org.knime.core.DataType}. Thread-safe. */
public final class CellTypes {

    private record Entry(Class<? extends DataCell> cellClass, String name, DataCellSerializer<?> serializer) {
    }

    private static final Map<Class<? extends DataCell>, String> BUILT_IN = Map.of(StringCell.class, "String", DoubleCell.class,
        "Number (Float)", IntCell.class, "Number (Integer)", LongCell.class, "Number (Long Integer)", BooleanCell.class, "Boolean");

    private static final Map<String, Entry> ENTRIES = new ConcurrentHashMap<>();

    private CellTypes() {
    }

    /** Makes a class of cells known. */
    public static <T extends DataCell> void add(final Class<T> cellClass, final String name, final DataCellSerializer<T> serializer) {
        ENTRIES.put(cellClass.getName(), new Entry(cellClass, name, serializer));
    }

    /** The serialiser of a class of cells. */
    @SuppressWarnings("unchecked")
    public static <T extends DataCell> Optional<DataCellSerializer<T>> serializer(final Class<T> cellClass) {
        return Optional.ofNullable(ENTRIES.get(cellClass.getName())).map(entry -> (DataCellSerializer<T>)entry.serializer());
    }

    /** The class of cells of that name. */
    public static Optional<Class<? extends DataCell>> cellClass(final String className) {
        return Optional.ofNullable(ENTRIES.get(className)).map(Entry::cellClass);
    }

    /** The name of a class of cells for people, be it built-in or contributed. */
    public static Optional<String> name(final Class<? extends DataCell> cellClass) {
        return Optional.ofNullable(BUILT_IN.get(cellClass))
            .or(() -> Optional.ofNullable(ENTRIES.get(cellClass.getName())).map(Entry::name));
    }
}
