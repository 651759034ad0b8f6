package org.radflow.dicom.suv;

import org.radflow.dicom.DicomException;

/**
 * What the uptake is relative to: SUV = activity concentration / decayed dose x {@link #size}. With W in kg, H in cm:
 *
 * <pre>
 * body weight                     1000 W                                                   g
 * lean body mass, James           1000 (1.10 W - 128 (W / H)^2)   men                      g
 *                                 1000 (1.07 W - 148 (W / H)^2)   women
 * the same with 120 for men       DICOM's type LBM, from a misprint that spread
 * lean body mass, Janmahasatian   1000 x 9270 W / (6680 + 216 B)  men, B = W / (H / 100)^2 g
 *                                 1000 x 9270 W / (8780 + 244 B)  women
 * body surface area, DuBois       71.84 W^0.425 H^0.725                                    cm2
 * ideal body weight               1000 (48.0 + 1.06 (H - 152))    men                      g
 *                                 1000 (45.5 + 0.91 (H - 152))    women
 * </pre>
 *
 * Sources: James, Research on Obesity (HMSO 1976); Janmahasatian et al., Clin. Pharmacokinet. 44 (2005) 1051; DuBois and DuBois, Arch.
 * Intern. Med. 17 (1916) 863; Sugawara et al., Radiology 213 (1999) 521 (ideal body weight); DICOM PS3.3, C.8.9.1 (names of the types).
 */
public enum SuvType {
    BODY_WEIGHT("BW", "SUVbw (g/ml)") {
        @Override
        double size(Body body) throws DicomException {
            return 1000 * body.weight();
        }
    },
    LEAN_BODY_MASS_JAMES("LBMJAMES128", "SUVlbm (g/ml)") {
        @Override
        double size(Body body) throws DicomException {
            return james(body, 128);
        }
    },
    LEAN_BODY_MASS_JAMES_120("LBM", "SUVlbm (g/ml)") {
        @Override
        double size(Body body) throws DicomException {
            return james(body, 120);
        }
    },
    LEAN_BODY_MASS_JANMAHASATIAN("LBMJANMA", "SUVlbm (g/ml)") {
        @Override
        double size(Body body) throws DicomException {
            double bodyMassIndex = body.weight() / Math.pow(body.height() / 100, 2);
            return 1000 * 9270 * body.weight()
                / (body.male() ? 6680 + 216 * bodyMassIndex : 8780 + 244 * bodyMassIndex);
        }
    },
    BODY_SURFACE_AREA("BSA", "SUVbsa (cm2/ml)") {
        @Override
        double size(Body body) throws DicomException {
            return 71.84 * Math.pow(body.weight(), 0.425) * Math.pow(body.height(), 0.725);
        }
    },
    IDEAL_BODY_WEIGHT("IBW", "SUVibw (g/ml)") {
        @Override
        double size(Body body) throws DicomException {
            return 1000 * (body.male() ? 48.0 + 1.06 * (body.height() - 152) : 45.5 + 0.91 * (body.height() - 152));
        }
    };

    private final String code;
    private final String unit;

    SuvType(String code, String unit) {
        this.code = code;
        this.unit = unit;
    }

    /** Name and unit of the values, such as {@code SUVbw (g/ml)}. */
    public String unit() {
        return unit;
    }

    /** The value of SUVType (0054,1006). */
    String code() {
        return code;
    }

    /** Grams or cm2 of the body. */
    abstract double size(Body body) throws DicomException;

    private static double james(Body body, double coefficientOfMen) throws DicomException {
        double ratio = body.weight() / body.height();
        return 1000 * (body.male() ? 1.10 * body.weight() - coefficientOfMen * ratio * ratio
            : 1.07 * body.weight() - 148 * ratio * ratio);
    }
}
