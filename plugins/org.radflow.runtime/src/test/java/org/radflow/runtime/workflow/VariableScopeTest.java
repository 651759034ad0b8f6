package org.radflow.runtime.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

class VariableScopeTest {

    private static Map<String, Variable> variables(final Object... namesAndValues) {
        final var variables = new LinkedHashMap<String, Variable>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String)namesAndValues[i], new Variable((String)namesAndValues[i], namesAndValues[i + 1]));
        }
        return variables;
    }

    private static NodeSettings model(final String type, final String enforce, final String patternType, final String pattern) {
        final var model = new NodeSettings("model");
        final var filter = model.addNodeSettings("variable-filter");
        filter.addString("filter-type", type);
        filter.addStringArray("included_names", "a", "gone");
        filter.addStringArray("excluded_names", "b");
        filter.addString("enforce_option", enforce);
        final var name = filter.addNodeSettings("name_pattern");
        name.addString("pattern", pattern);
        name.addString("type", patternType);
        name.addBoolean("caseSensitive", false);
        name.addBoolean("excludeMatching", false);
        model.addString("variable-prefix", null);
        return model;
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, EnforceInclusion, Wildcard, '', a", "STANDARD, EnforceExclusion, Wildcard, '', a;c.d",
        "name_pattern, '', Wildcard, C?*, c.d",
        "name_pattern, '', Wildcard, ?.?, c.d", "name_pattern, '', Regex, [AB], a;b"})
    void filterIsKnimes(final String type, final String enforce, final String patternType, final String pattern, final String passed)
        throws InvalidSettingsException {
        assertEquals(Set.of(passed.split(";")),
            VariableFilter.load(model(type, enforce, patternType, pattern)).apply(variables("a", 1, "b", 2, "c.d", 3)).keySet());
    }

    @Test
    void wrongFiltersAreRefused() {
        assertThrows(InvalidSettingsException.class, () -> VariableFilter.load(model("other", "", "Regex", "")));
        assertThrows(InvalidSettingsException.class, () -> VariableFilter.load(model("name_pattern", "", "Regex", "(")));
    }

    @Test
    void nearerVariablesHideOthers() {
        final var scope = VariableScope.workflow().metanode(variables("a", "metanode", "b", "metanode"));
        assertEquals(variables("a", "before", "b", "metanode", "c", "workflow"),
            scope.seen(variables("a", "before"), Map.of(), variables("a", "workflow", "b", "workflow", "c", "workflow")));
        assertEquals(variables("a", 1), VariableScope.component(Map.of()).seen(variables("a", 1), Map.of(), variables("b", 2)));
    }

    @Test
    void theOutputOfAComponentPassesWhatWasOutsideAndWhatItLetsOut() throws InvalidSettingsException {
        final var output = VariableScope.workflow().output(VariableFilter.load(model("STANDARD", "EnforceInclusion", "", "")));
        assertEquals(variables("a", "inside", "o", "outside", "w", "workflow"),
            output.seen(variables("a", "inside", "b", "inside"), variables("a", "outside", "o", "outside"), variables("w", "workflow")));
    }
}
