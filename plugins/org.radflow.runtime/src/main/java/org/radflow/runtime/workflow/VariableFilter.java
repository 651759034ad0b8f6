package org.radflow.runtime.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Which flow variables pass into or out of a component, and under which prefix, as its input or output node has it in its settings. */
final class VariableFilter {

    private final Predicate<String> m_passes;

    private final String m_prefix;

    private VariableFilter(final Predicate<String> passes, final String prefix) {
        m_passes = passes;
        m_prefix = prefix;
    }

    /** @throws InvalidSettingsException if the filter is of an unknown kind, or its pattern is none */
    static VariableFilter load(final NodeSettingsRO model) throws InvalidSettingsException {
        if (!model.containsKey("variable-filter")) {
            return new VariableFilter(name -> false, "");
        }
        final var prefix = model.getString("variable-prefix", null);
        return new VariableFilter(predicate(model.getNodeSettings("variable-filter")), prefix == null ? "" : prefix);
    }

    private static Predicate<String> predicate(final NodeSettingsRO filter) throws InvalidSettingsException {
        final var type = filter.getString("filter-type");
        switch (type) {
            case "STANDARD":
                final var included = List.of(filter.getStringArray("included_names", new String[0]));
                final var excluded = List.of(filter.getStringArray("excluded_names", new String[0]));
                return "EnforceExclusion".equals(filter.getString("enforce_option", "")) ? name -> !excluded.contains(name)
                    : included::contains;
            case "name_pattern":
                return pattern(filter.getNodeSettings("name_pattern"));
            default:
                throw new InvalidSettingsException(
                    "The filter of flow variables: found the type \"" + type + "\", expected STANDARD or name_pattern");
        }
    }

    private static Predicate<String> pattern(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var text = settings.getString("pattern");
        final var regex = "Wildcard".equals(settings.getString("type")) ? wildcard(text) : text;
        final var flags = settings.getBoolean("caseSensitive") ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            final var matches = Pattern.compile(regex, flags).asMatchPredicate();
            return settings.getBoolean("excludeMatching", false) ? matches.negate() : matches;
        } catch (PatternSyntaxException e) {
            throw new InvalidSettingsException(
                "The filter of flow variables: found the pattern \"" + text + "\", expected a regular expression", e);
        }
    }

    private static String wildcard(final String text) {
        final var regex = new StringBuilder();
        for (final var c : text.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }

    /** The variables that pass, with the prefix before their names. */
    Map<String, Variable> apply(final Map<String, Variable> variables) {
        final var passed = new LinkedHashMap<String, Variable>();
        variables.values().stream().filter(variable -> m_passes.test(variable.name()))
            .map(variable -> new Variable(m_prefix + variable.name(), variable.value()))
            .forEach(variable -> passed.put(variable.name(), variable));
        return passed;
    }
}
