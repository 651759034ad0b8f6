package org.knime.core.util;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Gives names that differ from all given before. Not thread-safe. */
public final class UniqueNameGenerator {

    private static final Pattern NUMBERED = Pattern.compile("(.*) \\(#(\\d{1,9})\\)");

    private final Set<String> m_taken;

    /** @param spec its column names are taken; {@code null} for none */
    public UniqueNameGenerator(final DataTableSpec spec) {
        this(spec == null ? null : new HashSet<>(Arrays.asList(spec.getColumnNames())));
    }

    /** @param taken the names that are taken; {@code null} for none */
    public UniqueNameGenerator(final Set<String> taken) {
        m_taken = taken == null ? new HashSet<>() : new HashSet<>(taken);
    }

    /**
     * The suggestion itself where it is free, otherwise with the first free number; taken from now on. A suggestion that ends with a
     * number, such as "Image (#2)", is counted on from there.
     */
    public String newName(final String suggestion) {
        String name = suggestion.trim();
        if (m_taken.add(name)) {
            return name;
        }
        final Matcher numbered = NUMBERED.matcher(name);
        final String base = numbered.matches() ? numbered.group(1) : name;
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
        do {
            number++;
            name = base + " (#" + number + ")";
        } while (!m_taken.add(name));
        return name;
    }

    /** The column under a name that is free. */
    public DataColumnSpecCreator newCreator(final DataColumnSpec column) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
        creator.setName(newName(column.getName()));
        return creator;
    }

    public DataColumnSpecCreator newCreator(final String suggestion, final DataType type) {
        return new DataColumnSpecCreator(newName(suggestion), type);
    }

    public DataColumnSpec newColumn(final String suggestion, final DataType type) {
        return newCreator(suggestion, type).createSpec();
    }
}
