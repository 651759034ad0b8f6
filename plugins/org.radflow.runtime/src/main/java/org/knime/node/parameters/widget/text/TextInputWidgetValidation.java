package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.validation.BuiltinValidation;
import org.radflow.runtime.parameters.Limit;

/** A limit on a text. */
public sealed interface TextInputWidgetValidation extends BuiltinValidation {

    /** A regular expression that the whole text must match. */
    abstract non-sealed class PatternValidation implements TextInputWidgetValidation {

        protected abstract String getPattern();

        @Override
        public final PatternValidationParams getParameters() {
            return new PatternValidationParams(getPattern());
        }

        @Override
        public String getErrorMessage() {
            return "The text must match the regular expression " + getPattern() + ".";
        }

        /** At least one character that is no white space. */
        public static final class IsNotBlankValidation extends PatternValidation {
            @Override
            public String getPattern() {
                return ".*\\S.*";
            }

            @Override
            public String getErrorMessage() {
                return "The text must not be blank.";
            }
        }

        /** At least one character. */
        public static final class IsNotEmptyValidation extends MinLengthValidation {
            @Override
            protected int getMinLength() {
                return 1;
            }

            @Override
            public String getErrorMessage() {
                return "The text must not be empty.";
            }
        }

        /** Exactly one character. */
        public static final class IsSingleCharacterValidation extends PatternValidation {
            @Override
            public String getPattern() {
                return "^.$";
            }

            @Override
            public String getErrorMessage() {
                return "The text must be a single character.";
            }
        }
    }

    /** Regular expression of a {@link PatternValidation}. */
    record PatternValidationParams(String pattern) {
    }

    /** A least number of characters. */
    abstract non-sealed class MinLengthValidation implements TextInputWidgetValidation {

        protected abstract int getMinLength();

        @Override
        public final MinLengthValidationParams getParameters() {
            return new MinLengthValidationParams(getMinLength());
        }

        @Override
        public String getErrorMessage() {
            return "The text must have at least " + getMinLength() + " characters.";
        }

        record MinLengthValidationParams(int minLength) implements Limit {
            @Override
            public boolean allows(final Object value) {
                return ((String)value).length() >= minLength;
            }
        }
    }

    /** A greatest number of characters. */
    abstract non-sealed class MaxLengthValidation implements TextInputWidgetValidation {

        protected abstract int getMaxLength();

        @Override
        public final MaxLengthValidationParams getParameters() {
            return new MaxLengthValidationParams(getMaxLength());
        }

        @Override
        public String getErrorMessage() {
            return "The text must have at most " + getMaxLength() + " characters.";
        }

        record MaxLengthValidationParams(int maxLength) implements Limit {
            @Override
            public boolean allows(final Object value) {
                return ((String)value).length() <= maxLength;
            }
        }

        /** One character or none. */
        public static final class HasAtMaxOneCharValidation extends MaxLengthValidation {
            @Override
            public int getMaxLength() {
                return 1;
            }
        }
    }
}
