package org.knime.core.util;

/** Strings with characters that XML does not allow, as {@code %%} and five decimal digits for each of those. */
public final class XMLUtils {

    private static final int ESCAPED_LENGTH = 7;

    private XMLUtils() {
    }

    /** Escapes characters below 32 and above 0xd7ff and the first of two percent signs. */
    public static final String escape(final String text) {
        if (text == null) {
            return null;
        }
        final var escaped = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            final var c = text.charAt(i);
            if (c < ' ' || c > 0xd7ff || text.startsWith("%%", i)) {
                escaped.append("%%").append(Integer.toString(100_000 + c).substring(1));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Undoes {@link #escape}; other texts stay as they are. */
    public static final String unescape(final String text) {
        if (text == null || !text.contains("%%")) {
            return text;
        }
        final var unescaped = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            final var code = escapedAt(text, i);
            if (code >= 0 && code <= Character.MAX_VALUE) {
                unescaped.append((char)code);
                i += ESCAPED_LENGTH - 1;
            } else {
                unescaped.append(text.charAt(i));
            }
        }
        return unescaped.toString();
    }

    private static int escapedAt(final String text, final int start) {
        if (start + ESCAPED_LENGTH > text.length() || !text.startsWith("%%", start)) {
            return -1;
        }
        var code = 0;
        for (var i = start + 2; i < start + ESCAPED_LENGTH; i++) {
            final var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            code = 10 * code + digit;
        }
        return code;
    }
}
