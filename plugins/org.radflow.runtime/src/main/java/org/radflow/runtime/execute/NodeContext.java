package org.radflow.runtime.execute;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.ColumnRearrangerUtils;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.port.PortObject;
import org.radflow.runtime.execute.RowStream.RowResult;
import org.radflow.runtime.execute.RowStream.Step;
import org.radflow.runtime.node.DeclaredNode;

/** What a node that is not row-wise is executed with: rows of tables whose columns it rearranges are remembered. */
final class NodeContext extends ExecutionContext {

    private final Memory m_memory;

    private final DeclaredNode m_node;

    private final PortObject[] m_inputs;

    private final AtomicInteger m_tables;

    NodeContext(final NodeProgressMonitor progress, final Memory memory, final DeclaredNode node, final PortObject[] inputs) {
        this(progress, memory, node, inputs, new AtomicInteger());
    }

    private NodeContext(final NodeProgressMonitor progress, final Memory memory, final DeclaredNode node, final PortObject[] inputs,
        final AtomicInteger tables) {
        super(progress, null);
        m_memory = memory;
        m_node = node;
        m_inputs = inputs;
        m_tables = tables;
    }

    @Override
    public ExecutionContext createSubExecutionContext(final double maxProg) {
        return part(createSubProgress(maxProg).getProgressMonitor());
    }

    @Override
    public ExecutionContext createSilentSubExecutionContext(final double maxProg) {
        return part(createSilentSubProgress(maxProg).getProgressMonitor());
    }

    private NodeContext part(final NodeProgressMonitor progress) {
        return new NodeContext(progress, m_memory, m_node, m_inputs, m_tables);
    }

    @Override
    public BufferedDataTable createColumnRearrangeTable(final BufferedDataTable table, final ColumnRearranger rearranger,
        final ExecutionMonitor monitor) throws CanceledExecutionException {
        final var columns = ColumnRearrangerUtils.extractRearrangedColumns(rearranger);
        final var output = rearranger.createSpec();
        final var check = new RowCheck(output, IntStream.range(0, columns.size()).filter(i -> columns.get(i).isNewColumn()).toArray());
        final var rows = m_memory.of(m_node, m_inputs, m_tables.getAndIncrement(), output);
        return Rearrangement.table(table, rearranger, this, monitor, function -> (row, index) -> rows.recall(row, index, () -> {
            final var result = function.compute(row, index);
            return new RowResult(result, List.of(new Step(check.isFailed(result), List.of(), List.of())));
        }).row());
    }
}
