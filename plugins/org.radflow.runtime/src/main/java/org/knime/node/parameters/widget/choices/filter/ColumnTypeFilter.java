package org.knime.node.parameters.widget.choices.filter;

import java.util.Optional;

import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** A selection of column types, each by the name of its preferred value class. */
final class ColumnTypeFilter extends TypeFilter {

    @Override
    protected Optional<PossibleTypeValue> fromTypeId(final String typeId) {
        return Optional.of(new PossibleTypeValue(typeId, typeId.substring(typeId.lastIndexOf('.') + 1)));
    }
}
