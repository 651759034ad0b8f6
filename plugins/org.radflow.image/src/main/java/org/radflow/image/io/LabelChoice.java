package org.radflow.image.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Which labels of an image of labels are inside: all above 0, or those with the given values or names. Immutable.
 *
 * @param wanted values such as {@code 2} and names such as {@code tumour}, the names of segments in the header; empty: all labels above 0
 */
public record LabelChoice(List<String> wanted) {

    /** All labels above 0. */
    public static final LabelChoice ALL = new LabelChoice(List.of());

    /** Copies the list. */
    public LabelChoice {
        wanted = List.copyOf(wanted);
    }

    /** Values and names separated by commas, such as {@code 1, 3} or {@code liver, tumour}. An empty text: all. */
    public static LabelChoice parse(final String text) {
        final List<String> wanted = new ArrayList<>();
        for (final String part : text.split(",")) {
            if (!part.isBlank()) {
                wanted.add(part.strip());
            }
        }
        return new LabelChoice(wanted);
    }
}
