package org.radflow.dicom.suv;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Tag;

/** When a PET series was acquired: its start, to which DecayCorrection START refers, and the mean time of each slice. */
final class ScanTimes {

    private static final String GE_CREATOR = "GEMS_PETD_01";

    private ScanTimes() {
    }

    /**
     * Start of the scan, by the rule of the QIBA profile for FDG-PET/CT: SeriesDate and SeriesTime unless they are after the first
     * acquisition, as in series that were made later; then GE's private scan date and time (0009,100D); then the first acquisition, less
     * its FrameReferenceTime, plus the time of its mean activity.
     */
    static LocalDateTime start(List<DicomDataset> slices, double halfLife, List<String> notes) throws DicomException {
        DicomDataset first = slices.get(0);
        LocalDateTime acquired = acquired(first);
        for (DicomDataset slice : slices) {
            LocalDateTime time = acquired(slice);
            if (time.isBefore(acquired)) {
                acquired = time;
                first = slice;
            }
        }
        Optional<LocalDateTime> series = series(first, acquired.toLocalDate());
        if (series.isPresent() && !series.get().isAfter(acquired)) {
            return series.get();
        }
        String why = series.isPresent() ? "SeriesTime is after the first AcquisitionTime" : "SeriesTime is absent";
        boolean ge = first.text(Tag.GEPrivateCreator).orElse("").equals(GE_CREATOR);
        Optional<LocalDateTime> scan = ge ? DicomTime.dateTime(first, Tag.GEScanDateTime) : Optional.empty();
        if (scan.isPresent()) {
            notes.add(why + "; the scan starts at " + Tag.GEScanDateTime);
            return scan.get();
        }
        double reference = first.number(Tag.FrameReferenceTime).orElse(Double.NaN) / 1000;
        double duration = first.number(Tag.ActualFrameDuration).orElse(Double.NaN) / 1000;
        if (reference > 0 && duration > 0) {
            notes.add(why + "; the start of the scan is worked out from " + Tag.FrameReferenceTime);
            return plusSeconds(acquired, meanActivity(duration, halfLife) - reference);
        }
        notes.add(why + "; the scan starts at the first " + Tag.AcquisitionTime);
        return acquired;
    }

    /** The time within the acquisition of a slice at which the activity equals its mean over ActualFrameDuration. */
    static LocalDateTime mean(DicomDataset slice, double halfLife, List<String> notes) throws DicomException {
        double duration = slice.number(Tag.ActualFrameDuration).orElse(0) / 1000;
        if (!(duration > 0)) {
            notes.add(Tag.ActualFrameDuration + " is absent; decay within the acquisition of a slice is left out");
            return acquired(slice);
        }
        return plusSeconds(acquired(slice), meanActivity(duration, halfLife));
    }

    /** Seconds after which the activity equals its mean over T seconds: {@code ln(l T / (1 - exp(-l T))) / l}, l = ln 2 / half-life. */
    static double meanActivity(double duration, double halfLife) {
        double decayed = Math.log(2) / halfLife * duration;
        return Math.log(decayed / -Math.expm1(-decayed)) * halfLife / Math.log(2);
    }

    private static LocalDateTime acquired(DicomDataset slice) throws DicomException {
        Optional<LocalTime> time = DicomTime.time(slice, Tag.AcquisitionTime);
        if (time.isPresent()) {
            return acquisitionDate(slice).atTime(time.get());
        }
        Optional<LocalDateTime> dateTime = DicomTime.dateTime(slice, Tag.AcquisitionDateTime);
        return dateTime.orElseThrow(() -> slice.problem(Tag.AcquisitionTime, "nothing", "the time of the acquisition"));
    }

    private static Optional<LocalDateTime> series(DicomDataset slice, LocalDate acquired) throws DicomException {
        LocalDate date = DicomTime.date(slice, Tag.SeriesDate).orElse(acquired);
        return DicomTime.time(slice, Tag.SeriesTime).map(date::atTime);
    }

    private static LocalDate acquisitionDate(DicomDataset slice) throws DicomException {
        for (Tag candidate : List.of(Tag.AcquisitionDate, Tag.SeriesDate, Tag.StudyDate)) {
            Optional<LocalDate> date = DicomTime.date(slice, candidate);
            if (date.isPresent()) {
                return date.get();
            }
        }
        throw slice.problem(Tag.AcquisitionDate, "nothing", "the date of the acquisition");
    }

    private static LocalDateTime plusSeconds(LocalDateTime time, double seconds) {
        return time.plus(Duration.ofNanos(Math.round(seconds * 1e9)));
    }
}
