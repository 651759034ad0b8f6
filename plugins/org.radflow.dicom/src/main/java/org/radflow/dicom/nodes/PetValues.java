package org.radflow.dicom.nodes;

import java.util.Optional;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.dicom.suv.SuvType;

/** What the voxels of a PET image are. */
enum PetValues {
    @Label(value = "As stored", description = "The rescaled values in the unit of the files, often Bq/ml.")
    AS_STORED(null),
    @Label(value = "SUV, body weight", description = "SUVbw, g/ml.")
    BODY_WEIGHT(SuvType.BODY_WEIGHT),
    @Label(value = "SUV, lean body mass (James)", description = "SUVlbm, g/ml. Men 1.10 W - 128 (W/H)<sup>2</sup> kg, women"
        + " 1.07 W - 148 (W/H)<sup>2</sup> kg; W in kg, H in cm.")
    LEAN_BODY_MASS_JAMES(SuvType.LEAN_BODY_MASS_JAMES),
    @Label(value = "SUV, lean body mass (Janmahasatian)", description = "SUVlbm, g/ml. Men 9270 W / (6680 + 216 BMI) kg, women"
        + " 9270 W / (8780 + 244 BMI) kg.")
    LEAN_BODY_MASS_JANMAHASATIAN(SuvType.LEAN_BODY_MASS_JANMAHASATIAN),
    @Label(value = "SUV, body surface area", description = "SUVbsa, cm<sup>2</sup>/ml, with the surface of DuBois: 71.84"
        + " W<sup>0.425</sup> H<sup>0.725</sup> cm<sup>2</sup>.")
    BODY_SURFACE_AREA(SuvType.BODY_SURFACE_AREA),
    @Label(value = "SUV, ideal body weight", description = "SUVibw, g/ml. Men 48.0 + 1.06 (H - 152) kg, women 45.5 + 0.91 (H - 152)"
        + " kg.")
    IDEAL_BODY_WEIGHT(SuvType.IDEAL_BODY_WEIGHT);

    private final SuvType type;

    PetValues(SuvType type) {
        this.type = type;
    }

    /** Empty if the values are kept as stored. */
    Optional<SuvType> suv() {
        return Optional.ofNullable(type);
    }
}
