package org.radflow.dicom.suv;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Tag;

/**
 * The factor from the rescaled values of a PET series to standardised uptake values, a factor for each slice:
 *
 * <pre>
 * Units BQML    size of the body / dose at the time to which DecayCorrection refers
 * Units CNTS    Philips: (7053,1000), which gives SUVbw; without it (7053,1009), which gives Bq/ml, then as BQML
 * Units GML     the values are SUV of the type SUVType, body weight if absent: size of the body / size of that type
 * Units CM2ML   the values are SUVbsa: size of the body / body surface area
 *
 * START         the start of the scan, see {@link ScanTimes#start}
 * ADMIN         the injection: the dose is RadionuclideTotalDose
 * NONE          the mean time of each slice
 * </pre>
 *
 * Source: QIBA profile "FDG-PET/CT as an imaging biomarker", vendor-neutral pseudo-code for SUV; DICOM PS3.3, C.8.9.
 *
 * @param factors in the order of the slices
 * @param notes what a user of the values should know
 */
public record SuvScale(double[] factors, List<String> notes) {

    private static final String PHILIPS_CREATOR = "Philips PET Private Group";

    /**
     * @param slices headers of all slices of one series, at least one
     * @throws DicomException naming the attribute that is absent or cannot be used
     */
    public static SuvScale of(List<DicomDataset> slices, SuvType type) throws DicomException {
        DicomDataset first = slices.get(0);
        Set<String> notes = new TreeSet<>();
        Body body = new Body(first);
        String units = same(slices, Tag.Units);
        double[] factors = switch (units) {
            case "BQML" -> activity(slices, type.size(body), notes);
            case "CNTS" -> counts(slices, type, body, notes);
            case "GML" -> constant(slices, type, stored(first), body);
            case "CM2ML" -> constant(slices, type, SuvType.BODY_SURFACE_AREA, body);
            default -> throw first.problem(Tag.Units, units, "BQML, CNTS, GML or CM2ML");
        };
        notes.addAll(body.doubts());
        return new SuvScale(factors, List.copyOf(notes));
    }

    private static double[] activity(List<DicomDataset> slices, double size, Set<String> notes) throws DicomException {
        Tracer tracer = Tracer.of(slices.get(0));
        List<String> found = new ArrayList<>(tracer.doubts());
        noteCorrections(slices.get(0), found);
        double[] factors = new double[slices.size()];
        String correction = same(slices, Tag.DecayCorrection);
        switch (correction) {
            case "START" -> {
                LocalDateTime start = ScanTimes.start(slices, tracer.halfLife(), found);
                Arrays.fill(factors, size / tracer.doseAt(start, found));
            }
            case "ADMIN" -> Arrays.fill(factors, size / tracer.doseBq());
            case "NONE" -> {
                for (int n = 0; n < factors.length; n++) {
                    LocalDateTime time = ScanTimes.mean(slices.get(n), tracer.halfLife(), found);
                    factors[n] = size / tracer.doseAt(time, found);
                }
            }
            default -> throw slices.get(0).problem(Tag.DecayCorrection, correction, "START, ADMIN or NONE");
        }
        notes.addAll(found);
        return factors;
    }

    private static double[] counts(List<DicomDataset> slices, SuvType type, Body body, Set<String> notes)
            throws DicomException {
        double[] toBodyWeight = philips(slices, Tag.PhilipsSuvScaleFactor);
        if (toBodyWeight.length > 0) {
            double ratio = type == SuvType.BODY_WEIGHT ? 1 : type.size(body) / SuvType.BODY_WEIGHT.size(body);
            return times(toBodyWeight, ratio);
        }
        double[] toActivity = philips(slices, Tag.PhilipsActivityScaleFactor);
        if (toActivity.length == 0) {
            throw slices.get(0).problem(Tag.PhilipsSuvScaleFactor, "nothing for counts",
                "it or " + Tag.PhilipsActivityScaleFactor + ", as without calibration counts are no SUV");
        }
        double[] factors = activity(slices, type.size(body), notes);
        for (int n = 0; n < factors.length; n++) {
            factors[n] *= toActivity[n];
        }
        return factors;
    }

    /** The private factor of each slice; none if the slices have none or zero. */
    private static double[] philips(List<DicomDataset> slices, Tag tag) throws DicomException {
        double[] factors = new double[slices.size()];
        for (int n = 0; n < factors.length; n++) {
            DicomDataset slice = slices.get(n);
            boolean philips = slice.text(Tag.PhilipsPrivateCreator).orElse("").equalsIgnoreCase(PHILIPS_CREATOR);
            OptionalDouble factor = philips ? slice.number(tag) : OptionalDouble.empty();
            if (factor.isEmpty() || !(factor.getAsDouble() > 0)) {
                return new double[0];
            }
            factors[n] = factor.getAsDouble();
        }
        return factors;
    }

    private static double[] constant(List<DicomDataset> slices, SuvType type, SuvType stored, Body body)
            throws DicomException {
        double[] factors = new double[slices.size()];
        Arrays.fill(factors, type == stored ? 1 : type.size(body) / stored.size(body));
        return factors;
    }

    private static SuvType stored(DicomDataset header) throws DicomException {
        String code = header.text(Tag.SUVType).orElse(SuvType.BODY_WEIGHT.code());
        for (SuvType type : SuvType.values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw header.problem(Tag.SUVType, code, "BW, LBM, LBMJAMES128, LBMJANMA, BSA or IBW");
    }

    private static void noteCorrections(DicomDataset header, List<String> notes) {
        List<String> corrections = header.texts(Tag.CorrectedImage);
        if (!corrections.contains("ATTN")) {
            notes.add(Tag.CorrectedImage + " has no ATTN: without correction for attenuation SUV are too low");
        }
        boolean corrected = header.text(Tag.DecayCorrection).map(value -> !value.equals("NONE")).orElse(false);
        if (corrected != corrections.contains("DECY")) {
            notes.add(Tag.CorrectedImage + " and " + Tag.DecayCorrection + " contradict each other about decay; the latter is used");
        }
    }

    private static String same(List<DicomDataset> slices, Tag tag) throws DicomException {
        String value = slices.get(0).requiredText(tag);
        for (DicomDataset slice : slices) {
            String other = slice.requiredText(tag);
            if (!other.equals(value)) {
                throw slice.problem(tag, other, value + " as in the other slices");
            }
        }
        return value;
    }

    private static double[] times(double[] values, double factor) {
        double[] products = new double[values.length];
        for (int n = 0; n < values.length; n++) {
            products[n] = values[n] * factor;
        }
        return products;
    }
}
