package org.radflow.tests.nodes;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOrRearrangerConsumer;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteConsumer;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.parameters.NodeParameters;

/** Configures and executes a node outside of any workflow. */
public final class NodeRun {

    private final List<DataTableSpec> specs = new ArrayList<>();
    private final List<BufferedDataTable> tables = new ArrayList<>();
    private final List<BufferedDataTable> internal = new ArrayList<>();
    private String warning = "";

    private NodeRun() {}

    /** What the node gives for these parameters and input tables; output tables have the configured specs where these are known. */
    public static NodeRun of(ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure, ExecuteConsumer execute,
            NodeParameters parameters, BufferedDataTable... inputs)
            throws InvalidSettingsException, CanceledExecutionException, KNIMEException {
        return in(new ExecutionContext(new DefaultNodeProgressMonitor(), null), configure, execute, parameters, inputs);
    }

    /** The same in a context that may cancel it. */
    public static NodeRun in(ExecutionContext context, ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure,
            ExecuteConsumer execute, NodeParameters parameters, BufferedDataTable... inputs)
            throws InvalidSettingsException, CanceledExecutionException, KNIMEException {
        NodeRun run = new NodeRun();
        configure.accept(input(ConfigureInput.class, context, parameters, inputs), run.output(ConfigureOutput.class));
        execute.accept(input(ExecuteInput.class, context, parameters, inputs), run.output(ExecuteOutput.class));
        for (int n = 0; n < run.tables.size(); n++) {
            DataTableSpec configured = run.specs.get(n);
            if (configured != null && !run.tables.get(n).getDataTableSpec().equals(configured)) {
                throw new AssertionError("table " + n + " is not as configured");
            }
        }
        return run;
    }

    /** The configured spec; null when it is known after execution only. */
    public DataTableSpec spec(int port) {
        return specs.get(port);
    }

    public BufferedDataTable table(int port) {
        return tables.get(port);
    }

    public List<DataRow> rows(int port) {
        List<DataRow> rows = new ArrayList<>();
        tables.get(port).forEach(rows::add);
        return rows;
    }

    public int column(int port, String name) {
        return tables.get(port).getDataTableSpec().findColumnIndex(name);
    }

    /** The table that the view gets. */
    public BufferedDataTable internal() {
        return internal.get(0);
    }

    /** The node's warning, or nothing. */
    public String warning() {
        return warning;
    }

    private static <T> T input(Class<T> type, ExecutionContext context, NodeParameters parameters, BufferedDataTable... tables) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
            (proxy, method, arguments) -> switch (method.getName()) {
            case "getParameters" -> parameters;
            case "getExecutionContext" -> context;
            case "getInTable" -> tables[(int)arguments[0]];
            case "getInTables" -> tables;
            case "getInTableSpec" -> tables[(int)arguments[0]].getDataTableSpec();
            case "getInTableSpecs" -> Arrays.stream(tables).map(BufferedDataTable::getDataTableSpec).toArray(DataTableSpec[]::new);
            default -> throw new AssertionError(method);
        }));
    }

    private <T> T output(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "setOutSpec", "setOutSpecs" -> put(specs, arguments);
                case "setOutData" -> put(tables, arguments);
                case "setInternalData" -> put(internal, arguments);
                case "setWarningMessage" -> warning = (String)arguments[0];
                default -> throw new AssertionError(method);
            }
            return null;
        }));
    }

    /** @param arguments the number of a port and what it gets, or an array of what all ports get */
    @SuppressWarnings("unchecked")
    private static <T> void put(List<T> ports, Object[] arguments) {
        if (arguments[0] instanceof Integer port) {
            ports.add(port, (T)arguments[1]);
        } else {
            ports.addAll(Arrays.asList((T[])arguments[0]));
        }
    }
}
