package org.radflow.dicom;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Chooses ROIs of a structure set by name. An unnamed ROI goes by {@code #number}, as in "#3". Immutable. */
public final class RoiSelector {

    private final String description;
    private final Predicate<String> accepts;

    private RoiSelector(String description, Predicate<String> accepts) {
        this.description = description;
        this.accepts = accepts;
    }

    /** All ROIs. */
    public static RoiSelector all() {
        return new RoiSelector("any ROI", label -> true);
    }

    /** The ROI of exactly this name. */
    public static RoiSelector named(String name) {
        return new RoiSelector("ROI '" + name + "'", name::equals);
    }

    /** ROIs whose whole name matches, ignoring case: {@code *} stands for any text, {@code ?} for one character. */
    public static RoiSelector wildcard(String pattern) {
        String regex = pattern.toLowerCase(Locale.ROOT).chars().mapToObj(c -> switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(c));
        }).collect(Collectors.joining());
        Predicate<String> matches = Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate();
        return new RoiSelector("a ROI like '" + pattern + "'", label -> matches.test(label.toLowerCase(Locale.ROOT)));
    }

    /**
     * ROIs whose whole name matches a Java regular expression.
     *
     * @throws IllegalArgumentException if the expression is not valid
     */
    public static RoiSelector regex(String expression) {
        try {
            return new RoiSelector("a ROI matching '" + expression + "'",
                Pattern.compile(expression).asMatchPredicate());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("ROI pattern: " + e.getDescription() + " in '" + expression + "'", e);
        }
    }

    /** Whether a region of this name is chosen. */
    public boolean accepts(String name) {
        return accepts.test(name);
    }

    /**
     * The chosen ROIs, in file order.
     *
     * @throws DicomException if there is none, listing those that exist, or if two of them have the same name
     */
    public List<Roi> select(RtStruct structureSet) throws DicomException {
        List<Roi> chosen = select(structureSet.file(), structureSet.rois(), Roi::label);
        Set<String> names = new HashSet<>();
        for (Roi roi : chosen) {
            if (!names.add(roi.label())) {
                throw new DicomException(structureSet.file(),
                    "found several ROIs named '" + roi.label() + "', expected names that tell ROIs apart");
            }
        }
        return chosen;
    }

    /**
     * The chosen regions of a file, in file order.
     *
     * @throws DicomException if there is none, listing those that exist
     */
    public <R> List<R> select(Path file, List<R> regions, Function<R, String> label) throws DicomException {
        List<R> chosen = regions.stream().filter(region -> accepts.test(label.apply(region))).toList();
        if (chosen.isEmpty()) {
            throw new DicomException(file, "expected " + description + ", found "
                + regions.stream().map(region -> "'" + label.apply(region) + "'").collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    @Override
    public String toString() {
        return description;
    }
}
