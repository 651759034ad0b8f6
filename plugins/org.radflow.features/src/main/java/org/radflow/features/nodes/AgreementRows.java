package org.radflow.features.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radflow.features.robustness.Agreement;
import org.radflow.features.robustness.FeatureAgreement;

/** The table that tells how well each feature's values agree, a row each. */
final class AgreementRows {

    private static final String[] COEFFICIENTS = {"ICC(1,1)", "ICC(3,1)", "CCC"};

    private AgreementRows() {}

    static DataTableSpec spec() {
        List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(column("Feature", StringCell.TYPE));
        for (String coefficient : COEFFICIENTS) {
            columns.add(column(coefficient, DoubleCell.TYPE));
            columns.add(column(coefficient + " Lower", DoubleCell.TYPE));
            columns.add(column(coefficient + " Upper", DoubleCell.TYPE));
        }
        columns.add(column("Cases", IntCell.TYPE));
        columns.add(column("Cases Left Out", IntCell.TYPE));
        columns.add(column("Repeats", IntCell.TYPE));
        columns.add(column("Missing Because", StringCell.TYPE));
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    static BufferedDataTable table(List<FeatureAgreement> agreements, ExecutionContext exec) {
        BufferedDataContainer container = exec.createDataContainer(spec());
        try {
            for (int f = 0; f < agreements.size(); f++) {
                container.addRowToTable(new DefaultRow("Row" + f, cells(agreements.get(f))));
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }

    private static DataCell[] cells(FeatureAgreement agreement) {
        List<DataCell> cells = new ArrayList<>();
        cells.add(new StringCell(agreement.feature()));
        for (Agreement coefficient : new Agreement[] {agreement.oneWay(), agreement.consistency(), agreement.concordance()}) {
            if (coefficient == null) {
                cells.add(new MissingCell(agreement.missingReason()));
                cells.add(new MissingCell(agreement.missingReason()));
                cells.add(new MissingCell(agreement.missingReason()));
            } else {
                cells.add(new DoubleCell(coefficient.value()));
                cells.add(new DoubleCell(coefficient.lower()));
                cells.add(new DoubleCell(coefficient.upper()));
            }
        }
        cells.add(new IntCell(agreement.cases()));
        cells.add(new IntCell(agreement.leftOut()));
        cells.add(new IntCell(agreement.repeats()));
        cells.add(agreement.missingReason() == null ? new MissingCell("Nothing is missing") : new StringCell(agreement.missingReason()));
        return cells.toArray(DataCell[]::new);
    }
}
