package org.radflow.image.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names with a number, such as {@code slice%03d.raw}, from a first to a last number. */
final class NumberedNames {

    private static final Pattern NUMBER = Pattern.compile("%(0?)([1-9]?)[di]");
    private static final int MOST = 100_000;

    private NumberedNames() {
    }

    static List<String> of(final HeaderField error, final String field, final String format, final String first, final String last, final String step)
        throws IOException {
        final Matcher number = NUMBER.matcher(format);
        error.require(number.find() && format.indexOf('%') == format.lastIndexOf('%'), field, format, "a name with one number such as %03d");
        final int from = error.whole(field, first, 0, Integer.MAX_VALUE);
        final int to = error.whole(field, last, 0, Integer.MAX_VALUE);
        final int by = error.whole(field, step, -MOST, MOST);
        error.require(by != 0 && (long)(to - from) / by >= 0 && (long)(to - from) / by < MOST, field, first + " to " + last + " by " + step,
            "a series of at most " + MOST + " files");
        final List<String> names = new ArrayList<>();
        final int width = number.group(2).isEmpty() ? 0 : Integer.parseInt(number.group(2));
        for (long n = from; by > 0 ? n <= to : n >= to; n += by) {
            final String digits = Long.toString(n);
            final String padding = (number.group(1).isEmpty() ? " " : "0").repeat(Math.max(0, width - digits.length()));
            names.add(format.substring(0, number.start()) + padding + digits + format.substring(number.end()));
        }
        return names;
    }
}
