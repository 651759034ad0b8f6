package org.knime.core.util;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Gives names that differ from all given before. Not thread-safe. */
public final class UniqueNameGenerator {

    private final Set<String> m_taken;

    /** @param spec its column names are taken; {@code null} for none */
    public UniqueNameGenerator(final DataTableSpec spec) {
        this(spec == null ? Set.of() : new HashSet<>(Arrays.asList(spec.getColumnNames())));
    }

    public UniqueNameGenerator(final Set<String> taken) {
        m_taken = new HashSet<>(taken);
    }

    /** The suggestion itself where it is free, otherwise with the first free number; taken from now on. */
    public String newName(final String suggestion) {
        String name = suggestion.trim();
        for (int number = 1; !m_taken.add(name); number++) {
            name = suggestion.trim() + " (#" + number + ")";
        }
        return name;
    }

    public DataColumnSpecCreator newCreator(final String suggestion, final DataType type) {
        return new DataColumnSpecCreator(newName(suggestion), type);
    }

    public DataColumnSpec newColumn(final String suggestion, final DataType type) {
        return newCreator(suggestion, type).createSpec();
    }
}
