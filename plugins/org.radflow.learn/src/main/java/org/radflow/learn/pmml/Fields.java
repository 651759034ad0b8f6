package org.radflow.learn.pmml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.model.LinearColumns;
import org.radflow.pipeline.model.LinearColumns.Sum;

/** The fields of a PMML document: columns of the table, and those that the steps before the model make of them. */
final class Fields {

    /** Made fields by their names, in the order in which they are made. */
    private final Map<String, Sum> m_made = new LinkedHashMap<>();

    /** Field of each column as the model gets it; a column that is not here is its own field. */
    private Map<String, String> m_current = new HashMap<>();

    /** @throws DataException naming the step before the model that PMML cannot say */
    Fields(FittedPipeline pipeline) {
        for (int s = 0; s < pipeline.fitted().size() - 1; s++) {
            FittedStep step = pipeline.fitted().get(s);
            String title = "Step %d, %s".formatted(s + 1, pipeline.specification().steps().get(s).title());
            add(s + 1, (step instanceof LinearColumns columns ? columns.sums() : java.util.Optional.<List<Sum>>empty())
                .orElseThrow(() -> new DataException(title + ": cannot be written as PMML, expected steps that choose or leave out features, "
                    + "or make weighted sums of them")));
        }
    }

    private void add(int step, List<Sum> sums) {
        Map<String, String> after = new HashMap<>(m_current);
        for (Sum sum : sums) {
            String field = "Step " + step + ": " + sum.column();
            m_made.put(field, new Sum(field, sum.offset(), sum.inputs().stream().map(this::of).toList(), sum.weights()));
            after.put(sum.column(), field);
        }
        m_current = after;
    }

    /** Field of a column as the model gets it. */
    String of(String column) {
        return m_current.getOrDefault(column, column);
    }

    /** The made fields that columns of the model need, in the order in which they are made. */
    List<Sum> made(List<String> columns) {
        Set<String> needed = needed(columns);
        return m_made.values().stream().filter(sum -> needed.contains(sum.column())).toList();
    }

    /** The columns of the table that columns of the model need. */
    List<String> read(List<String> columns) {
        return needed(columns).stream().filter(field -> !m_made.containsKey(field)).toList();
    }

    private Set<String> needed(List<String> columns) {
        Set<String> needed = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(columns.stream().map(this::of).toList());
        while (!open.isEmpty()) {
            String field = open.remove(open.size() - 1);
            if (needed.add(field) && m_made.containsKey(field)) {
                open.addAll(m_made.get(field).inputs());
            }
        }
        return needed;
    }
}
