package org.radflow.dicom;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Value representations of DICOM (PS3.5, section 6.2). */
enum Vr {
    AE, AS, AT, CS, DA, DS, DT, FD, FL, IS, LO, LT, OB, OD, OF, OL, OV, OW, PN, SH, SL, SQ, SS, ST, SV, TM, UC, UI,
    UL, UN, UR, US, UT, UV;

    private static final Map<String, Vr> BY_NAME =
        Stream.of(values()).collect(Collectors.toMap(Vr::name, Function.identity()));

    /** The representation with this two-letter name, or null if DICOM has none. */
    static Vr of(String name) {
        return BY_NAME.get(name);
    }

    /** Whether explicit encodings give the length in 32 bits after two reserved bytes, instead of in 16 bits. */
    boolean hasLongLength() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            default -> false;
        };
    }

    /** Bytes of one binary number, 0 for text, sequences and raw bytes. */
    int numberSize() {
        return switch (this) {
            case SS, US -> 2;
            case SL, UL, FL -> 4;
            case SV, UV, OV, FD -> 8;
            default -> 0;
        };
    }
}
