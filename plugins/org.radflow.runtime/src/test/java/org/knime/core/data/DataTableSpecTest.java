package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;

class DataTableSpecTest {

    private static final DataTableSpec SPEC =
        new DataTableSpec(new String[]{"ROI", "volume"}, new DataType[]{StringCell.TYPE, DoubleCell.TYPE});

    @Test
    void columnsAreFoundByName() {
        assertEquals(1, SPEC.findColumnIndex("volume"));
        assertEquals(-1, SPEC.findColumnIndex("Volume"));
        assertEquals(-1, SPEC.findColumnIndex(null));
        assertEquals(DoubleCell.TYPE, SPEC.getColumnSpec("volume").getType());
        assertNull(SPEC.getColumnSpec("area"));
        assertTrue(SPEC.containsName("ROI"));
        assertTrue(SPEC.containsCompatibleType(DoubleValue.class));
        assertFalse(SPEC.containsCompatibleType(IntValue.class));
        assertEquals(List.of("ROI", "volume"), SPEC.stream().map(DataColumnSpec::getName).toList());
    }

    @Test
    void aNameStandsOnce() {
        final IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> new DataTableSpec(SPEC, SPEC));
        assertEquals("The column name 'ROI' stands twice", error.getMessage());
        assertEquals("ROI (#1)", DataTableSpec.getUniqueColumnName(SPEC, " ROI "));
        assertEquals("area", DataTableSpec.getUniqueColumnName(SPEC, "area"));
    }

    @Test
    void namesHaveNoSpaceAround() {
        assertEquals("area", new DataColumnSpecCreator(" area\t", DoubleCell.TYPE).createSpec().getName());
        assertThrows(IllegalArgumentException.class, () -> new DataColumnSpecCreator(" ", DoubleCell.TYPE));
    }

    @Test
    void specsAreEqualByNameAndColumns() {
        final DataTableSpec same = new DataTableSpecCreator(SPEC).createSpec();
        assertEquals(SPEC, same);
        assertEquals(SPEC.hashCode(), same.hashCode());
        final DataTableSpec named = new DataTableSpecCreator(SPEC).setName("regions").createSpec();
        assertNotEquals(SPEC, named);
        assertTrue(SPEC.equalStructure(named));
        final DataColumnSpec integer = new DataColumnSpecCreator("volume", IntCell.TYPE).createSpec();
        assertFalse(SPEC.equalStructure(new DataTableSpecCreator(SPEC).replaceColumn(1, integer).createSpec()));
    }

    @Test
    void aColumnKeepsItsDomainAndProperties() {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator("volume", DoubleCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(new DoubleCell(1), new DoubleCell(3)).createDomain());
        creator.setProperties(new DataColumnProperties(Map.of("unit", "mm3")));
        final DataColumnSpec column = new DataColumnSpecCreator(creator.createSpec()).createSpec();
        assertEquals(new DoubleCell(3), column.getDomain().getUpperBound());
        assertFalse(column.getDomain().hasValues());
        assertEquals("mm3", column.getProperties().getProperty("unit"));
        assertTrue(column.equalStructure(SPEC.getColumnSpec(1)));
        assertNotEquals(column, SPEC.getColumnSpec(1));
        final var values = new DataColumnDomainCreator(Set.of(new StringCell("GTV-1"))).createDomain().getValues();
        assertThrows(UnsupportedOperationException.class, values::clear);
        assertArrayEquals(new String[]{"ROI", "volume"}, SPEC.getColumnNames());
    }
}
