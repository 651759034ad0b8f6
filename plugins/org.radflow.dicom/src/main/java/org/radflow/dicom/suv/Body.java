package org.radflow.dicom.suv;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Tag;

/** Weight, height and sex of a patient; what is absent is an error only when it is asked for. */
record Body(DicomDataset header) {

    /** kg */
    double weight() throws DicomException {
        return positive(Tag.PatientWeight, "a positive weight in kg");
    }

    /** cm; the attribute is in m */
    double height() throws DicomException {
        return 100 * positive(Tag.PatientSize, "a positive height in m");
    }

    boolean male() throws DicomException {
        String sex = header.requiredText(Tag.PatientSex);
        if (!sex.equals("M") && !sex.equals("F")) {
            throw header.problem(Tag.PatientSex, sex, "M or F, which the formula needs");
        }
        return sex.equals("M");
    }

    /** Values that no patient has, and slips of units. */
    List<String> doubts() throws DicomException {
        List<String> doubts = new ArrayList<>();
        doubt(doubts, Tag.PatientWeight, 1, 300, "kg");
        doubt(doubts, Tag.PatientSize, 0.3, 2.5, "m");
        return doubts;
    }

    private void doubt(List<String> doubts, Tag tag, double least, double most, String unit) throws DicomException {
        OptionalDouble value = header.number(tag);
        if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() <= most)) {
            doubts.add(tag + ": found " + value.getAsDouble() + ", expected " + least + " to " + most + " " + unit);
        }
    }

    private double positive(Tag tag, String expected) throws DicomException {
        OptionalDouble value = header.number(tag);
        if (value.isEmpty() || !(value.getAsDouble() > 0)) {
            throw header.problem(tag, value.isEmpty() ? "nothing" : Double.toString(value.getAsDouble()), expected);
        }
        return value.getAsDouble();
    }
}
