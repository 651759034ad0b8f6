package org.radflow.runtime.execute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingValue;
import org.knime.core.data.filestore.FileStoreCell;

/**
 * Finds what is missing in the rows of a table, for a reason that the missing cell gives. A case has failed if an image,
 * mask or other object is missing, or all that the node computes; other missing values are only noted.
 */
final class RowCheck {

    private final DataTableSpec m_spec;

    private final int[] m_objects;

    private final int[] m_computed;

    /** @param computed positions of the columns that the node computes */
    RowCheck(final DataTableSpec spec, final int[] computed) {
        m_spec = spec;
        m_objects = IntStream.range(0, spec.getNumColumns())
            .filter(i -> isObject(spec.getColumnSpec(i).getType().getCellClass())).toArray();
        m_computed = computed;
    }

    private static boolean isObject(final Class<? extends DataCell> cellClass) {
        return cellClass != null && FileStoreCell.class.isAssignableFrom(cellClass);
    }

    boolean isFailed(final DataRow row) {
        return IntStream.of(m_objects).anyMatch(i -> isMissing(row, i)) || isAllMissing(row);
    }

    private boolean isAllMissing(final DataRow row) {
        return m_computed.length > 0 && IntStream.of(m_computed).allMatch(i -> isMissing(row, i));
    }

    private static boolean isMissing(final DataRow row, final int column) {
        return row.getCell(column) instanceof MissingValue missing && missing.getError() != null;
    }

    /** Why a case has failed, one entry per reason. */
    List<CaseFailure> failures(final DataRow row) {
        final var computed = isAllMissing(row) ? IntStream.of(m_computed) : IntStream.empty();
        return byReason(row, IntStream.concat(IntStream.of(m_objects), computed).distinct().sorted());
    }

    /** What the node could not compute, one entry per reason. */
    List<CaseFailure> missing(final DataRow row) {
        return byReason(row, IntStream.of(m_computed));
    }

    private List<CaseFailure> byReason(final DataRow row, final IntStream columns) {
        final var names = new LinkedHashMap<String, List<String>>();
        columns.filter(i -> isMissing(row, i))
            .forEach(i -> names.computeIfAbsent(((MissingValue)row.getCell(i)).getError(), reason -> new ArrayList<>())
                .add(m_spec.getColumnSpec(i).getName()));
        final var found = new ArrayList<CaseFailure>();
        names.forEach((reason, of) -> found.add(new CaseFailure(row.getKey().getString(),
            of.size() == 1 ? of.get(0) : of.get(0) + " and " + (of.size() - 1) + " more columns", reason)));
        return found;
    }
}
