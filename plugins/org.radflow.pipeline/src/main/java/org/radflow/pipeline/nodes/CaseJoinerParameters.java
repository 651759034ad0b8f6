package org.radflow.pipeline.nodes;

import java.util.Arrays;
import java.util.List;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.radflow.pipeline.tables.CaseJoin;

/** Settings of Joiner (Cases). */
final class CaseJoinerParameters implements NodeParameters {

    /** Which rows the result has. */
    enum Rows {
        @Label(value = "In every table", description = "Rows of the first table whose key every other table has.")
        INNER,
        @Label(value = "First table", description = "All rows of the first table; what other tables lack is missing.")
        LEFT,
        @Label(value = "All", description = "All rows of all tables.")
        OUTER;

        CaseJoin.Kind kind() {
            return CaseJoin.Kind.valueOf(name());
        }
    }

    @Widget(title = "Key columns", description = "Names of the columns, separated by commas, whose values together are the key of a row, such "
            + "as <tt>Patient ID</tt>. Empty: the row ID.")
    String m_key = "Patient ID";

    @Widget(title = "Key columns of the other tables", description = "If they have other names in the second and later tables, in the same "
            + "order. Empty: the same names.")
    String m_otherKey = "";

    @Widget(title = "Rows", description = "Which rows the result has.")
    @ValueSwitchWidget
    Rows m_rows = Rows.LEFT;

    @Widget(title = "Several rows per key in the first table", description = "Whether the first table may have several rows of a key, such as "
            + "the regions of a patient. The others must have each key once.")
    boolean m_several = true;

    @Widget(title = "Ignore case and outer spaces", description = "Whether <tt>TCGA-Ht-7468</tt> and <tt>TCGA-HT-7468</tt> are the same key.",
            advanced = true)
    boolean m_lenient;

    /** Key columns of a table, by its number. */
    List<String> key(int table) {
        String names = table == 0 || m_otherKey.isBlank() ? m_key : m_otherKey;
        return Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }
}
