package org.knime.core.util;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.IntCell;

class UniqueNameGeneratorTest {

    @Test
    void takenNamesAreNumbered() {
        final UniqueNameGenerator names = new UniqueNameGenerator(Set.of("Image"));
        assertEquals("Mask", names.newName(" Mask "));
        assertEquals("Image (#1)", names.newName("Image"));
        assertEquals("Image (#2)", names.newName("Image"));
        assertEquals("Image (#3)", names.newName("Image (#1)"));
    }

    @Test
    void columnsOfASpecAreTaken() {
        final var count = new DataColumnSpecCreator("count", IntCell.TYPE).createSpec();
        final UniqueNameGenerator names = new UniqueNameGenerator(new DataTableSpec(count));
        assertEquals("count (#1)", names.newCreator(count).createSpec().getName());
        assertEquals("count (#2)", names.newColumn("count", IntCell.TYPE).getName());
        assertEquals("count", new UniqueNameGenerator((DataTableSpec)null).newName("count"));
    }
}
