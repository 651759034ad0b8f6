package org.knime.node.parameters.widget.choices.filter;

/** What a filter selects by. */
enum FilterMode {
    MANUAL, REGEX, WILDCARD, TYPE
}
