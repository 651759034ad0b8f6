package org.radflow.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attribute by keyword or number, if need be within items of sequences: {@code PatientAge}, {@code (0010,1010)},
 * {@code RadiopharmaceuticalInformationSequence[0].RadionuclideTotalDose}. Items count from 0; without an index the first is meant.
 * Immutable.
 *
 * @param text as given
 * @param type of the values
 * @param steps at least one; the last is the attribute itself
 */
public record AttributePath(String text, Type type, List<Step> steps) {

    /** Kinds of values. Attributes that may have several values are texts, separated by backslashes. */
    public enum Type {
        TEXT, DECIMAL, WHOLE
    }

    /** An attribute, and the item of it that the next step looks at. */
    record Step(int number, int item) {
    }

    private static final Pattern STEP =
        Pattern.compile("(?:(\\w+?)|\\(?(\\p{XDigit}{4}),?(\\p{XDigit}{4})\\)?)(?:\\[(\\d{1,6})\\])?");

    /** @throws IllegalArgumentException naming what was found and expected, if this is no attribute with a value that can be shown */
    public static AttributePath of(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            steps.add(step(text, part.strip()));
        }
        for (Step step : steps.subList(0, steps.size() - 1)) {
            Vr vr = Dictionary.vr(step.number);
            if (vr != Vr.SQ && vr != Vr.UN) {
                throw problem(text, Tag.hex(step.number) + ", which is no sequence", "a sequence before each point");
            }
        }
        return new AttributePath(text, type(text, steps.get(steps.size() - 1).number), List.copyOf(steps));
    }

    private static Step step(String text, String part) {
        Matcher matcher = STEP.matcher(part);
        if (!matcher.matches()) {
            throw problem(text, "'" + part + "'", "a keyword or (gggg,eeee), with or without an item as in [0]");
        }
        int item = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        boolean number = matcher.group(2) != null || part.matches("\\p{XDigit}{8}(\\[\\d+\\])?");
        if (number) {
            return new Step(Integer.parseUnsignedInt(part.replaceAll("\\[.*|[(),]", ""), 16), item);
        }
        OptionalInt keyword = Dictionary.number(matcher.group(1));
        return new Step(keyword.orElseThrow(() -> problem(text, "'" + matcher.group(1) + "'", "a keyword of DICOM PS3.6")), item);
    }

    private static Type type(String text, int number) {
        Vr vr = Dictionary.vr(number);
        Type type = switch (vr) {
            case SQ -> throw problem(text, "a sequence", "an attribute in it, as in " + text + "[0].CodeMeaning");
            case AT, OB, OD, OF, OL, OV, OW -> throw problem(text, "binary data", "text or numbers");
            case DS, FD, FL, SV, UV -> Type.DECIMAL;
            case IS, SL, SS, UL, US -> Type.WHOLE;
            default -> Type.TEXT;
        };
        return Dictionary.isSingle(number) ? type : Type.TEXT;
    }

    /** Whether this path needs an attribute of a file. */
    boolean uses(int number) {
        return steps.stream().anyMatch(step -> step.number == number);
    }

    /** The values in a data set as text; empty if they or an item on the way to them are absent. */
    Optional<String> in(DicomDataset dataset) throws DicomException {
        DicomDataset at = dataset;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            List<DicomDataset> items = at.items(step.number);
            if (step.item >= items.size()) {
                return Optional.empty();
            }
            at = items.get(step.item);
        }
        return at.values(steps.get(steps.size() - 1).number);
    }

    private static IllegalArgumentException problem(String path, String found, String expected) {
        return new IllegalArgumentException("Attribute '" + path + "': found " + found + ", expected " + expected);
    }
}
