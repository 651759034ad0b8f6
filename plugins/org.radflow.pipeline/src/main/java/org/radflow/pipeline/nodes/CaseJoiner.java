package org.radflow.pipeline.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.tables.CaseJoin;
import org.radflow.pipeline.tables.CaseJoin.Unmatched;

/** From tables to one table. */
final class CaseJoiner {

    private static final DataTableSpec UNMATCHED = new DataTableSpec(new DataColumnSpecCreator("Table", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Row ID", StringCell.TYPE).createSpec(), new DataColumnSpecCreator("Key", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Reason", StringCell.TYPE).createSpec());

    private CaseJoiner() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        CaseJoinerParameters parameters = in.getParameters();
        List<DataTableSpec> specs = Stream.of(in.getInTableSpecs()).toList();
        for (int t = 0; t < specs.size(); t++) {
            checkKey(specs.get(t), t, parameters.key(t));
        }
        out.setOutSpec(0, specs.stream().allMatch(Objects::nonNull) ? spec(specs, parameters) : null);
        out.setOutSpec(1, UNMATCHED);
    }

    private static void checkKey(DataTableSpec spec, int table, List<String> key) throws InvalidSettingsException {
        for (String name : spec == null ? List.<String> of() : key) {
            if (!spec.containsName(name)) {
                throw new InvalidSettingsException("Key columns: found '%s', expected the name of a column of table %d".formatted(name,
                        table + 1));
            }
        }
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        CaseJoinerParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable[] tables = in.getInTables();
        NodeWork.run(exec, progress -> {
            List<FeatureMatrix> matrices = new ArrayList<>();
            List<List<String>> keys = new ArrayList<>();
            for (int t = 0; t < tables.length; t++) {
                checkKey(tables[t].getDataTableSpec(), t, parameters.key(t));
                matrices.add(MatrixTables.read(tables[t], exec));
                keys.add(parameters.key(t));
            }
            CaseJoin join = CaseJoin.match(matrices, keys, parameters.m_rows.kind(), parameters.m_lenient, !parameters.m_several);
            out.setOutData(0, joined(tables, join, parameters, exec));
            out.setOutData(1, unmatched(join.unmatched(), matrices, exec));
            if (!join.unmatched().isEmpty()) {
                out.setWarningMessage(join.unmatched().size() + " rows have no partner; the second output lists them");
            }
            return null;
        });
    }

    private static DataTableSpec spec(List<DataTableSpec> specs, CaseJoinerParameters parameters) {
        UniqueNameGenerator names = new UniqueNameGenerator(specs.get(0));
        List<DataColumnSpec> columns = new ArrayList<>(specs.get(0).stream().toList());
        for (int t = 1; t < specs.size(); t++) {
            for (int c : kept(specs.get(t), t, parameters)) {
                columns.add(names.newCreator(specs.get(t).getColumnSpec(c)).createSpec());
            }
        }
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    /** All columns of the first table, those of the others without the key. */
    private static int[] kept(DataTableSpec spec, int table, CaseJoinerParameters parameters) {
        List<String> key = table == 0 ? List.of() : parameters.key(table);
        return java.util.stream.IntStream.range(0, spec.getNumColumns()).filter(c -> !key.contains(spec.getColumnSpec(c).getName())).toArray();
    }

    private static BufferedDataTable joined(BufferedDataTable[] tables, CaseJoin join, CaseJoinerParameters parameters,
            ExecutionContext exec) throws CanceledExecutionException {
        List<DataTableSpec> specs = Stream.of(tables).map(BufferedDataTable::getDataTableSpec).toList();
        List<List<DataRow>> rows = new ArrayList<>();
        for (BufferedDataTable table : tables) {
            List<DataRow> all = new ArrayList<>();
            for (DataRow row : table) {
                exec.checkCanceled();
                all.add(row);
            }
            rows.add(all);
        }
        BufferedDataContainer container = exec.createDataContainer(spec(specs, parameters));
        try {
            for (int[] partners : join.rows()) {
                exec.checkCanceled();
                List<DataCell> cells = new ArrayList<>();
                for (int t = 0; t < partners.length; t++) {
                    for (int c : kept(specs.get(t), t, parameters)) {
                        cells.add(partners[t] < 0 ? new MissingCell("Table " + (t + 1) + " has no such key")
                                : rows.get(t).get(partners[t]).getCell(c));
                    }
                }
                container.addRowToTable(new DefaultRow(rowId(partners, rows), cells.toArray(DataCell[]::new)));
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }

    /** That of the first table; of a row that it has not, that of the table it comes from, with the table's number. */
    private static String rowId(int[] partners, List<List<DataRow>> rows) {
        int table = 0;
        while (partners[table] < 0) {
            table++;
        }
        String id = rows.get(table).get(partners[table]).getKey().getString();
        return table == 0 ? id : id + "_" + (table + 1);
    }

    private static BufferedDataTable unmatched(List<Unmatched> unmatched, List<FeatureMatrix> tables, ExecutionContext exec) {
        BufferedDataContainer container = exec.createDataContainer(UNMATCHED);
        try {
            for (Unmatched row : unmatched) {
                container.addRowToTable(new DefaultRow("Row" + container.size(), new IntCell(row.table() + 1),
                        new StringCell(tables.get(row.table()).cases().get(row.row())),
                        row.key() == null ? DataType.getMissingCell() : new StringCell(row.key()), new StringCell(row.reason())));
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }
}
