package org.radflow.pipeline.csv;

import java.util.regex.Pattern;

/** What all values of a CSV column can be read as, from the narrowest to the widest. */
public enum ColumnType {
    /** Decimal integers that fit 32 bits. */
    INTEGER,
    /** Decimal integers that fit 64 bits. */
    LONG,
    /** Decimal numbers with a point, an exponent, or one of {@code NaN}, {@code Infinity}, {@code -Infinity}. */
    DOUBLE,
    /** Anything. */
    STRING;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|NaN|[+-]?Infinity");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
    /** A code such as 007 would lose its zeros as a number. */
    private static final Pattern PADDED = Pattern.compile("[+-]?0\\d+.*");

    /** The narrowest type of one non-empty value. */
    static ColumnType of(final String value) {
        if (PADDED.matcher(value).matches() || !NUMBER.matcher(value).matches()) {
            return STRING;
        }
        if (!WHOLE.matcher(value).matches()) {
            return DOUBLE;
        }
        try {
            final long whole = Long.parseLong(value);
            return whole == (int)whole ? INTEGER : LONG;
        } catch (final NumberFormatException beyond64Bits) {
            return DOUBLE;
        }
    }

    /** The narrowest type that holds the values of both. */
    ColumnType or(final ColumnType other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
