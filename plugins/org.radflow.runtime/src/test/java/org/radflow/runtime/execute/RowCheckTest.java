package org.radflow.runtime.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;

class RowCheckTest {

    @Test
    void columnsOfMixedCellsAreNoObjects() {
        final var mixed = DataType.getCommonSuperType(StringCell.TYPE, DoubleCell.TYPE);
        final var spec = new DataTableSpec(new String[]{"mixed", "x"}, new DataType[]{mixed, DoubleCell.TYPE});
        final var row = new DefaultRow("Row0", new MissingCell("not stated"), new DoubleCell(1));
        final var check = new RowCheck(spec, new int[]{0, 1});
        assertFalse(check.isFailed(row));
        assertEquals(List.of(new CaseFailure("Row0", "mixed", "not stated")), check.missing(row));
    }
}
