package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

class DataTypeTest {

    private static final DataType MISSING = DataType.getMissingCell().getType();

    private static DataType type(final String name) {
        return switch (name) {
            case "string" -> StringCell.TYPE;
            case "double" -> DoubleCell.TYPE;
            case "int" -> IntCell.TYPE;
            case "long" -> LongCell.TYPE;
            case "boolean" -> BooleanCell.TYPE;
            default -> MISSING;
        };
    }

    @ParameterizedTest
    @CsvSource({"double,int", "double,long", "long,int", "double,boolean", "int,boolean", "int,int", "string,missing", "double,missing"})
    void theWiderTypeIsTheSuperType(final String wider, final String narrower) {
        assertTrue(type(wider).isASuperTypeOf(type(narrower)));
        assertEquals(type(wider), DataType.getCommonSuperType(type(wider), type(narrower)));
        assertEquals(type(wider), DataType.getCommonSuperType(type(narrower), type(wider)));
    }

    @ParameterizedTest
    @CsvSource({"int,double", "int,long", "boolean,double", "string,double", "double,string", "string,boolean", "missing,double"})
    void othersAreNot(final String type, final String other) {
        assertFalse(type(type).isASuperTypeOf(type(other)));
    }

    @Test
    void typesWithNothingButAValueInCommonHaveASuperTypeWithoutCells() {
        final DataType both = DataType.getCommonSuperType(StringCell.TYPE, BooleanCell.TYPE);
        assertNull(both.getCellClass());
        assertEquals(List.of(NominalValue.class, DataValue.class), both.getValueClasses());
        assertTrue(both.isASuperTypeOf(StringCell.TYPE) && both.isASuperTypeOf(BooleanCell.TYPE));
        assertTrue(both.isCompatible(NominalValue.class));
        assertFalse(both.isCompatible(StringValue.class));
        assertEquals(both, DataType.getCommonSuperType(BooleanCell.TYPE, StringCell.TYPE));
        assertEquals(both.hashCode(), DataType.getCommonSuperType(BooleanCell.TYPE, StringCell.TYPE).hashCode());
        assertEquals(List.of(DataValue.class), DataType.getCommonSuperType(StringCell.TYPE, DoubleCell.TYPE).getValueClasses());
    }

    @Test
    void aTypeSaysWhatItsCellsCanBeReadAs() {
        assertTrue(IntCell.TYPE.isCompatible(DoubleValue.class));
        assertFalse(DoubleCell.TYPE.isCompatible(IntValue.class));
        assertEquals(BooleanValue.class, BooleanCell.TYPE.getPreferredValueClass());
        assertSame(DoubleCell.TYPE, new DoubleCell(1).getType());
        assertNotEquals(IntCell.TYPE, LongCell.TYPE);
        assertEquals("Number (Float)", DoubleCell.TYPE.toString());
    }

    @Test
    void missingCellsFitEverywhereAndAreEqualWhateverTheReason() {
        assertTrue(MISSING.isMissingValueType());
        assertTrue(MISSING.isCompatible(StringValue.class));
        assertTrue(DataType.getMissingCell().isMissing());
        assertNull(((MissingValue)DataType.getMissingCell()).getError());
        assertEquals(new MissingCell("too small"), new MissingCell("empty"));
        assertEquals(new MissingCell("too small").hashCode(), new MissingCell(null).hashCode());
        assertNotEquals(new StringCell("?"), new MissingCell(null));
    }
}
