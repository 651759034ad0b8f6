package org.radflow.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds images that are in several files. */
final class Copies {

    private Copies() {
    }

    /** Leaves out slices of the same SOPInstanceUID, frame, place and pixels as an earlier one, with a note. */
    static List<Slice> drop(List<Slice> slices, List<String> notes) throws DicomException {
        Map<String, List<Slice>> byUid = new HashMap<>();
        List<Slice> kept = new ArrayList<>();
        Slice copy = null;
        for (Slice slice : slices) {
            List<Slice> same = byUid.computeIfAbsent(slice.sopInstanceUid() + " " + slice.frame(), uid -> new ArrayList<>());
            if (isCopyOfAny(slice, same)) {
                copy = copy == null ? slice : copy;
            } else {
                same.add(slice);
                kept.add(slice);
            }
        }
        if (copy != null) {
            notes.add(slices.size() - kept.size() + " image(s) repeat others and are left out, the first is " + copy.name());
        }
        return kept;
    }

    private static boolean isCopyOfAny(Slice slice, List<Slice> others) throws DicomException {
        for (Slice other : others) {
            if (slice.slope() == other.slope() && slice.intercept() == other.intercept()
                && Arrays.equals(slice.position(), other.position())
                && Arrays.equals(slice.pixels().reals(slice.frame()), other.pixels().reals(other.frame()))) {
                return true;
            }
        }
        return false;
    }
}
