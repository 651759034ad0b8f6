package org.knime.node.parameters.widget.choices.filter;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.knime.node.parameters.persistence.Persistable;

/** A filter by a wildcard or regular expression that the whole name matches. */
final class PatternFilter implements Persistable {

    String m_pattern = "";

    boolean m_isCaseSensitive;

    boolean m_isInverted;

    Predicate<String> predicate(final boolean wildcard) {
        final var regex = wildcard ? wildcardToRegex(m_pattern) : m_pattern;
        final var flags = Pattern.DOTALL | (m_isCaseSensitive ? 0 : Pattern.CASE_INSENSITIVE);
        final var matches = Pattern.compile(regex, flags).asMatchPredicate();
        return m_isInverted ? matches.negate() : matches;
    }

    private static String wildcardToRegex(final String wildcard) {
        final var regex = new StringBuilder();
        for (final var c : wildcard.toCharArray()) {
            regex.append(switch (c) {
                case '*' -> ".*";
                case '?' -> ".";
                default -> Pattern.quote(String.valueOf(c));
            });
        }
        return regex.toString();
    }
}
