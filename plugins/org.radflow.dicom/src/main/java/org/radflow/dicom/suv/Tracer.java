package org.radflow.dicom.suv;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Tag;

/**
 * The injected tracer: item 1 of RadiopharmaceuticalInformationSequence.
 *
 * @param doseBq RadionuclideTotalDose, Bq at the time of injection
 * @param halfLife RadionuclideHalfLife, s
 */
record Tracer(DicomDataset item, double doseBq, double halfLife) {

    private static final double LEAST_DOSE = 1e6;
    private static final double MOST_DOSE = 1e11;
    private static final double LONGEST_UPTAKE = 10;
    private static final double EARLY_SCAN = 600;
    private static final double DAY = 86_400;

    static Tracer of(DicomDataset header) throws DicomException {
        List<DicomDataset> items = header.items(Tag.RadiopharmaceuticalInformationSequence);
        if (items.isEmpty()) {
            throw header.problem(Tag.RadiopharmaceuticalInformationSequence, "nothing", "the injected tracer");
        }
        DicomDataset item = items.get(0);
        return new Tracer(item, positive(item, Tag.RadionuclideTotalDose, "a positive dose in Bq"),
            positive(item, Tag.RadionuclideHalfLife, "a positive time in s"));
    }

    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (!(doseBq >= LEAST_DOSE && doseBq <= MOST_DOSE)) {
            doubts.add(Tag.RadionuclideTotalDose + ": found " + doseBq + ", expected 1E6 to 1E11 Bq");
        }
        if (!(halfLife >= 60 && halfLife <= 10 * DAY)) {
            doubts.add(Tag.RadionuclideHalfLife + ": found " + halfLife + ", expected 60 to 864000 s");
        }
        return doubts;
    }

    /** The dose that is left at a time, Bq: {@code dose x 2^(-t / half-life)}, t seconds after the injection. */
    double doseAt(LocalDateTime time, List<String> notes) throws DicomException {
        return doseBq * Math.pow(2, -uptake(time, notes) / halfLife);
    }

    /**
     * Seconds from the injection to a time. RadiopharmaceuticalStartDateTime decides if it is not more than 10 minutes after the time and
     * not more than 10 half-lives before it; dates are often shifted or mistyped, then RadiopharmaceuticalStartTime decides, on the day
     * of the time or, if that is later, on the day before.
     *
     * @throws DicomException if both are absent or neither is plausible
     */
    private double uptake(LocalDateTime time, List<String> notes) throws DicomException {
        Optional<LocalDateTime> dateTime = DicomTime.dateTime(item, Tag.RadiopharmaceuticalStartDateTime);
        Optional<LocalTime> timeOfDay = DicomTime.time(item, Tag.RadiopharmaceuticalStartTime);
        if (dateTime.isPresent()) {
            double seconds = seconds(dateTime.get(), time);
            if (plausible(seconds)) {
                return seconds;
            }
            if (timeOfDay.isEmpty()) {
                throw implausible(Tag.RadiopharmaceuticalStartDateTime, time);
            }
            notes.add(Tag.RadiopharmaceuticalStartDateTime + " is " + Math.round(seconds) + " s before the scan; "
                + Tag.RadiopharmaceuticalStartTime + " is used");
        }
        if (timeOfDay.isEmpty()) {
            throw item.problem(Tag.RadiopharmaceuticalStartTime, "nothing", "the time of the injection");
        }
        double seconds = seconds(time.toLocalDate().atTime(timeOfDay.get()), time);
        if (seconds < -EARLY_SCAN) {
            seconds += DAY;
            notes.add("the injection is taken to be on the day before the scan, as its time is later");
        }
        if (!plausible(seconds)) {
            throw implausible(Tag.RadiopharmaceuticalStartTime, time);
        }
        return seconds;
    }

    private boolean plausible(double seconds) {
        return seconds >= -EARLY_SCAN && seconds <= LONGEST_UPTAKE * halfLife;
    }

    private DicomException implausible(Tag tag, LocalDateTime time) throws DicomException {
        return item.problem(tag, item.requiredText(tag),
            "an injection at most 10 half-lives before and 10 minutes after the scan at " + time);
    }

    private static double seconds(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static double positive(DicomDataset item, Tag tag, String expected) throws DicomException {
        double value = item.number(tag).orElse(Double.NaN);
        if (!(value > 0)) {
            throw item.problem(tag, Double.isNaN(value) ? "nothing" : Double.toString(value), expected);
        }
        return value;
    }
}
