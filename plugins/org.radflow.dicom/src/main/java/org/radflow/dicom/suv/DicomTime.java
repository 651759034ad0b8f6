package org.radflow.dicom.suv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Tag;

/**
 * Dates and times of DICOM (PS3.5, section 6.2: DA, TM, DT), and the older forms with points and colons. All are local times of the
 * scanner; the offset from UTC that a DT may state is not used, as the other times of a file have none.
 */
final class DicomTime {

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\.?(\\d\\d)\\.?(\\d\\d)");
    private static final Pattern TIME = Pattern.compile("(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:\\.(\\d{1,6}))?)?)?");
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{8})(\\d{2,6}(?:\\.\\d{1,6})?)(?:[+-]\\d{4})?");

    private DicomTime() {
    }

    static Optional<LocalDate> date(DicomDataset dataset, Tag tag) throws DicomException {
        Optional<String> text = dataset.text(tag);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(dataset, tag, () -> date(text.get())));
    }

    static Optional<LocalTime> time(DicomDataset dataset, Tag tag) throws DicomException {
        Optional<String> text = dataset.text(tag);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(dataset, tag, () -> time(text.get())));
    }

    static Optional<LocalDateTime> dateTime(DicomDataset dataset, Tag tag) throws DicomException {
        Optional<String> text = dataset.text(tag);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(dataset, tag, () -> {
            Matcher parts = match(DATE_TIME, text.get());
            return LocalDateTime.of(date(parts.group(1)), time(parts.group(2)));
        }));
    }

    private interface Parser<T> {
        T parse();
    }

    private static <T> T parse(DicomDataset dataset, Tag tag, Parser<T> parser) throws DicomException {
        try {
            return parser.parse();
        } catch (DateTimeException e) {
            throw dataset.problem(tag, "'" + dataset.requiredText(tag) + "'", "a date or time as DICOM writes it");
        }
    }

    private static LocalDate date(String text) {
        Matcher parts = match(DATE, text);
        return LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    private static LocalTime time(String text) {
        Matcher parts = match(TIME, text);
        String fraction = parts.group(4) == null ? "0" : parts.group(4);
        int nanos = number((fraction + "00000000").substring(0, 9));
        return LocalTime.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), nanos);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException(text);
        }
        return matcher;
    }
}
