package org.radflow.pipeline.audit;

import java.util.List;

/** Lists of names in findings. */
final class Names {

    private static final int SHOWN = 5;

    private Names() {}

    /** The first few, and how many more. */
    static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() <= SHOWN ? first : first + " and " + (names.size() - SHOWN) + " more";
    }
}
