package org.knime.node.parameters.widget.text.util;

import java.util.function.Function;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** Checks of the name of a new column. */
public final class ColumnNameValidationUtils {

    private static final String NAME = "\\S(.*\\S)?";

    private ColumnNameValidationUtils() {
    }

    /** @throws InvalidSettingsException with the message for the found state, unless the name is null or empty */
    public static void validatePossiblyEmptyColumnName(final String columnName,
        final Function<InvalidColumnNameState, String> invalidStateToMessage) throws InvalidSettingsException {
        if (columnName == null || columnName.isEmpty()) {
            return;
        }
        if (columnName.isBlank()) {
            throw new InvalidSettingsException(invalidStateToMessage.apply(InvalidColumnNameState.BLANK));
        }
        if (!columnName.trim().equals(columnName)) {
            throw new InvalidSettingsException(invalidStateToMessage.apply(InvalidColumnNameState.NOT_TRIMMED));
        }
    }

    /** @throws InvalidSettingsException with the message for the found state */
    public static void validateColumnName(final String columnName,
        final Function<InvalidColumnNameState, String> invalidStateToMessage) throws InvalidSettingsException {
        if (columnName == null || columnName.isEmpty()) {
            throw new InvalidSettingsException(invalidStateToMessage.apply(InvalidColumnNameState.EMPTY));
        }
        validatePossiblyEmptyColumnName(columnName, invalidStateToMessage);
    }

    /** What is wrong with a column name. */
    public enum InvalidColumnNameState {
        EMPTY, BLANK, NOT_TRIMMED
    }

    /** Empty, or a name without white space at its ends. */
    public static final class EmptyOrColumnNameValidation extends PatternValidation {
        @Override
        public String getPattern() {
            return "(" + NAME + ")?";
        }

        @Override
        public String getErrorMessage() {
            return "The column name must not begin or end with white space.";
        }
    }

    /** A name without white space at its ends. */
    public static final class ColumnNameValidation extends PatternValidation {
        @Override
        public String getPattern() {
            return NAME;
        }

        @Override
        public String getErrorMessage() {
            return "The column name must not be empty, nor begin or end with white space.";
        }
    }
}
