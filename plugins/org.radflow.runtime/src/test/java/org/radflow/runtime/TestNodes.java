package org.radflow.runtime;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.PortsAdder;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radflow.runtime.node.DeclaredNode;

/** Small nodes for tests. */
public final class TestNodes {

    private TestNodes() {
    }

    public enum Kind {
        LINEAR, SQUARED
    }

    public static final class MakeParameters implements NodeParameters {

        @Widget(title = "Rows", description = "How many rows")
        @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
        int m_rows = 3;

        @Widget(title = "Kind", description = "Kind of value")
        Kind m_kind = Kind.LINEAR;

        @Widget(title = "Name", description = "Column name")
        String m_name = "x";
    }

    /** What a node does with its input when it is executed. */
    public interface Execution {
        void run(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException;
    }

    /** A node without inputs that makes a table of the row indices or their squares. */
    public static DeclaredNode make() {
        return node(DefaultNode.create().name("Make Table").icon("make.png").shortDescription("Makes a <b>table</b>.")
            .fullDescription("<p>Makes a table &amp; nothing else.</p>").sinceVersion(5, 8, 0)
            .ports(ports -> ports.addOutputTable("Numbers", "The numbers"))
            .model(model -> model.parametersClass(MakeParameters.class)
                .configure((input, output) -> output.setOutSpec(0, spec(input.<MakeParameters> getParameters())))
                .execute(TestNodes::makeTable)));
    }

    private static DataTableSpec spec(final MakeParameters parameters) {
        return new DataTableSpec(column(parameters.m_name));
    }

    private static void makeTable(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException {
        final MakeParameters parameters = input.getParameters();
        final var container = input.getExecutionContext().createDataContainer(spec(parameters));
        for (var i = 0; i < parameters.m_rows; i++) {
            container.addRowToTable(
                new DefaultRow("Row" + i, new DoubleCell(parameters.m_kind == Kind.SQUARED ? i * i : i)));
        }
        container.close();
        output.setOutData(0, container.getTable());
    }

    public static DataColumnSpec column(final String name) {
        return new DataColumnSpecCreator(name, DoubleCell.TYPE).createSpec();
    }

    /** A row-wise node that appends a column computed from the last one; missing values stay missing. */
    public static DeclaredNode append(final String column, final UnaryOperator<Double> function) {
        return rowWise(column, true, row -> {
            final var last = row.getCell(row.getNumCells() - 1);
            return last.isMissing() ? new MissingCell("No input") : new DoubleCell(
                function.apply(((DoubleValue)last).getDoubleValue()));
        });
    }

    /** A row-wise node that appends twice the first column, under a new name. */
    public static DeclaredNode twice() {
        return node(DefaultNode.create().name("Twice").icon("twice.png").shortDescription("Doubles.").fullDescription("Doubles.")
            .sinceVersion(5, 8, 0).ports(ports -> ports.addInputTable("In", "Numbers").addOutputTable("Out", "More numbers"))
            .model(model -> model.withoutParameters().rearrangeColumns((input, output) -> {
                final var spec = input.getDataTableSpec();
                final var rearranger = new ColumnRearranger(spec);
                rearranger.append(new SingleCellFactory(true, column(DataTableSpec.getUniqueColumnName(spec, "twice"))) {
                    @Override
                    public DataCell getCell(final DataRow row) {
                        return new DoubleCell(2 * ((DoubleValue)row.getCell(0)).getDoubleValue());
                    }
                });
                output.setColumnRearranger(rearranger);
            })));
    }

    /** A row-wise node that appends a column. */
    public static DeclaredNode rowWise(final String column, final boolean parallel,
        final Function<DataRow, DataCell> function) {
        return rowWise(new SingleCellFactory(parallel, column(column)) {
            @Override
            public DataCell getCell(final DataRow row) {
                return function.apply(row);
            }
        });
    }

    /** A row-wise node that appends two columns. */
    public static DeclaredNode rowWise(final String first, final String second,
        final Function<DataRow, DataCell[]> function) {
        return rowWise(new AbstractCellFactory(true, column(first), column(second)) {
            @Override
            public DataCell[] getCells(final DataRow row) {
                return function.apply(row);
            }
        });
    }

    /** A row-wise node that appends the columns of a factory. */
    public static DeclaredNode rowWise(final CellFactory factory) {
        return node(DefaultNode.create().name("Append").icon("append.png").shortDescription("Appends columns.")
            .fullDescription("Appends columns.").sinceVersion(5, 8, 0)
            .ports(ports -> ports.addInputTable("In", "Numbers").addOutputTable("Out", "More numbers"))
            .model(model -> model.withoutParameters().rearrangeColumns((input, output) -> {
                final var rearranger = new ColumnRearranger(input.getDataTableSpec());
                rearranger.append(factory);
                output.setColumnRearranger(rearranger);
            })));
    }

    /** A node that is not row-wise and appends a column and a second table. */
    public static DeclaredNode rearranging(final Function<DataRow, DataCell> function) {
        final var column = new SingleCellFactory(true, column("y")) {
            @Override
            public DataCell getCell(final DataRow row) {
                return function.apply(row);
            }
        };
        return standard(ports -> ports.addInputTable("In", "Numbers").addOutputTable("Out", "More numbers").addOutputTable("Same", "The same"),
            (input, output) -> {
                final var table = input.getInTable(0);
                final var rearranger = new ColumnRearranger(table.getDataTableSpec());
                rearranger.append(column);
                final var exec = input.getExecutionContext();
                output.setOutData(0, exec.createColumnRearrangeTable(table, rearranger, exec));
                output.setOutData(1, table);
            });
    }

    /** A node that gives its first input table on, after doing something. */
    public static DeclaredNode pass(final Execution execution) {
        return standard(ports -> ports.addInputTable("In", "Numbers").addOutputTable("Out", "The same"),
            (input, output) -> {
                execution.run(input, output);
                output.setOutData(0, input.getInTable(0));
            });
    }

    /** A node without outputs. */
    public static DeclaredNode sink(final Execution execution) {
        return standard(ports -> ports.addInputTable("In", "Numbers"), execution);
    }

    private static DeclaredNode standard(final Consumer<PortsAdder> ports,
        final Execution execution) {
        return node(DefaultNode.create().name("Standard").icon("standard.png").shortDescription("Does something.")
            .fullDescription("Does something.").sinceVersion(5, 8, 0).ports(ports)
            .model(model -> model.withoutParameters().configure((input, output) -> {
                if (input.getOutPortTypes().length > 0) {
                    output.setOutSpec(0, input.getInTableSpec(0));
                }
            }).execute(execution::run)));
    }

    private static DeclaredNode node(final DefaultNode node) {
        return (DeclaredNode)new DefaultNodeFactory(node) {
        }.createNodeModel();
    }
}
