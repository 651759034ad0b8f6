package org.radflow.pipeline.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a fused column: parts and feature, separated by slashes, such as {@code CT/GTV/baseline/original_stat_mean}. A slash or percent
 * sign inside is written %2F or %25, so that every name parses back.
 *
 * @param parts   values of the part columns, in their order
 * @param feature name of the column before
 */
public record FusedName(List<String> parts, String feature) {

    public FusedName {
        parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException when a percent sign is followed by something else than 2F or 25 */
    public static FusedName parse(String name) {
        List<String> all = new ArrayList<>();
        for (String part : name.split("/", -1)) {
            if (part.replace("%2F", "").replace("%25", "").contains("%")) {
                throw new IllegalArgumentException("Fused name: found '" + name + "', expected % only as %2F (slash) and %25 (percent)");
            }
            all.add(part.replace("%2F", "/").replace("%25", "%"));
        }
        return new FusedName(all.subList(0, all.size() - 1), all.get(all.size() - 1));
    }

    @Override
    public String toString() {
        List<String> all = new ArrayList<>(parts);
        all.add(feature);
        return String.join("/", all.stream().map(part -> part.replace("%", "%25").replace("/", "%2F")).toList());
    }
}
