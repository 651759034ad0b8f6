package org.radflow.runtime.execute;

import java.util.List;
import java.util.stream.Stream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.radflow.runtime.journal.Journal;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.table.ContentHash;

/** What a run remembers of the runs before it that were stopped. Thread-safe. */
public final class Memory {

    private static final Memory NONE = new Memory(null, "");

    private final Journal m_journal;

    private final String m_software;

    /** @param software names and versions of all that computes: with other software nothing is remembered */
    public Memory(final Journal journal, final String software) {
        m_journal = journal;
        m_software = software;
    }

    /** Remembers nothing. */
    public static Memory none() {
        return NONE;
    }

    /** The rows after a chain of row-wise nodes. */
    RowMemory of(final List<NodeRun> chain, final DataTableSpec input, final DataTableSpec output) {
        if (m_journal == null) {
            return RowMemory.none();
        }
        final var unit = new ContentHash().add(m_software).add(input).add(output);
        chain.forEach(run -> add(unit, run.node().node()));
        return new RowMemory(m_journal, unit.get());
    }

    /**
     * The rows of tables whose columns a node rearranges while it is executed. What it computes may depend on all of its input.
     *
     * @param number of the table, counted in this execution
     */
    RowMemory of(final DeclaredNode node, final PortObject[] inputs, final int number, final DataTableSpec output) {
        if (m_journal == null || !Stream.of(inputs).allMatch(input -> input == null || input instanceof BufferedDataTable)) {
            return RowMemory.none();
        }
        final var unit = new ContentHash().add(m_software);
        add(unit, node);
        unit.add(number).add(output);
        for (final var input : inputs) {
            if (input instanceof BufferedDataTable table) {
                unit.add(table);
            } else {
                unit.add(-1);
            }
        }
        return new RowMemory(m_journal, unit.get());
    }

    private static void add(final ContentHash unit, final DeclaredNode node) {
        final var settings = new NodeSettings("model");
        node.saveParameters(settings);
        unit.add(node.declaration().name());
        add(unit, settings);
    }

    private static void add(final ContentHash unit, final NodeSettings settings) {
        unit.add(settings.keySet().size());
        for (final var key : settings.keySet()) {
            final var entry = settings.getEntry(key);
            unit.add(key).add(entry.getType().name());
            if (entry instanceof NodeSettings section) {
                add(unit, section);
            } else {
                unit.add(String.valueOf(entry.toStringValue()));
            }
        }
    }
}
