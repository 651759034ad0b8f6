package org.radflow.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Divides slices of one orientation into volumes. Slices of different kind (stack, frame type) are never together. Where several
 * slices share a position, the first attribute whose every value covers all positions divides them, and so on until each
 * position has one slice; failing that, times, if all slices of one volume precede those of the next. What nothing divides stays
 * together, and is refused when it is stacked.
 */
final class VolumeSplitter {

    /** Slices of one volume, and the facets that set it apart. */
    record Part(List<Facet> facets, List<Slice> slices) {
    }

    private static final double SAME_POSITION_MM = 0.01;
    private static final List<Tag> TIMES = List.of(Tag.TriggerTime, Tag.AcquisitionDateTime, Tag.AcquisitionTime, Tag.ContentTime);

    private VolumeSplitter() {
    }

    static List<Part> split(List<Slice> slices) {
        Map<List<Facet>, List<Slice>> kinds = new LinkedHashMap<>();
        slices.forEach(slice -> kinds.computeIfAbsent(slice.kind(), kind -> new ArrayList<>()).add(slice));
        List<Part> parts = new ArrayList<>();
        kinds.forEach((kind, group) -> {
            List<Facet> facets = kinds.size() == 1 ? List.of()
                : kind.stream().filter(facet -> kinds.keySet().stream().anyMatch(other -> !other.contains(facet))).toList();
            refine(new Part(facets, group), parts);
        });
        return parts;
    }

    private static void refine(Part part, List<Part> parts) {
        Map<Slice, Integer> positions = positions(part.slices);
        int count = new HashSet<>(positions.values()).size();
        if (count == part.slices.size()) {
            parts.add(part);
            return;
        }
        for (Tag tag : Facet.DISTINCTIONS) {
            Map<String, List<Slice>> groups = byValue(part.slices, tag);
            if (groups.size() > 1 && groups.values().stream().allMatch(group -> covered(group, positions) == count)) {
                groups.forEach((value, group) -> refine(new Part(with(part.facets, new Facet(tag, value)), group), parts));
                return;
            }
        }
        parts.addAll(byOrderOfTime(part, positions, count).orElse(List.of(part)));
    }

    private static Map<String, List<Slice>> byValue(List<Slice> slices, Tag tag) {
        Map<String, List<Slice>> groups = new TreeMap<>(Facet.ORDER);
        slices.forEach(slice -> groups.computeIfAbsent(value(slice, tag).orElse(""), value -> new ArrayList<>()).add(slice));
        return groups;
    }

    private static Optional<String> value(Slice slice, Tag tag) {
        return slice.distinctions().stream().filter(facet -> facet.tag() == tag).map(Facet::value).findFirst();
    }

    private static int covered(List<Slice> group, Map<Slice, Integer> positions) {
        Set<Integer> covered = new HashSet<>();
        group.forEach(slice -> covered.add(positions.get(slice)));
        return covered.size();
    }

    /** A number for each position; slices closer than {@value #SAME_POSITION_MM} mm share it. */
    private static Map<Slice, Integer> positions(List<Slice> slices) {
        List<Slice> sorted = slices.stream().sorted(Comparator.comparingDouble(Slice::depth)).toList();
        Map<Slice, Integer> positions = new java.util.IdentityHashMap<>();
        int position = 0;
        double last = sorted.get(0).depth();
        for (Slice slice : sorted) {
            if (slice.depth() - last >= SAME_POSITION_MM) {
                position++;
                last = slice.depth();
            }
            positions.put(slice, position);
        }
        return positions;
    }

    /** The n-th slice of each position, by time, belongs to the n-th volume. */
    private static Optional<List<Part>> byOrderOfTime(Part part, Map<Slice, Integer> positions, int count) {
        int volumes = part.slices.size() / count;
        if (volumes * count != part.slices.size()) {
            return Optional.empty();
        }
        for (Tag tag : TIMES) {
            if (part.slices.stream().anyMatch(slice -> value(slice, tag).isEmpty())) {
                continue;
            }
            Comparator<Slice> byTime = Comparator.comparing(slice -> value(slice, tag).orElseThrow(), Facet.ORDER);
            List<Slice> ordered = part.slices.stream().sorted(byTime).toList();
            List<Part> parts = new ArrayList<>();
            for (int n = 0; n < volumes; n++) {
                List<Slice> volume = ordered.subList(n * count, (n + 1) * count);
                boolean apart = n == 0 || byTime.compare(ordered.get(n * count - 1), volume.get(0)) < 0;
                if (apart && covered(volume, positions) == count) {
                    parts.add(new Part(with(part.facets, new Facet(tag, value(volume.get(0), tag).orElseThrow())), volume));
                }
            }
            if (parts.size() == volumes) {
                return Optional.of(parts);
            }
        }
        return Optional.empty();
    }

    private static List<Facet> with(List<Facet> facets, Facet facet) {
        List<Facet> all = new ArrayList<>(facets);
        all.add(facet);
        return List.copyOf(all);
    }
}
