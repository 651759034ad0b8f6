package org.radflow.features;

import org.radflow.features.roi.Discretisation;

/**
 * Discretisations that suit the intensities of a modality where no other are chosen: a bin width where the unit is calibrated, a number
 * of bins where it is arbitrary. The widths are those of the IBSI 1 reference manual (CT, configuration C) and of the IBSI 1 validation
 * (PET, Zwanenburg et al. 2020, doi:10.1148/radiol.2020191145).
 */
public enum ModalityDefaults {
    /** Computed tomography in HU. */
    CT(Discretisation.fixedBinSize(25), Discretisation.fixedBinSize(2.5)),
    /** Positron emission tomography in standardised uptake values (g/ml). */
    PT(Discretisation.fixedBinSize(0.25), Discretisation.fixedBinSize(0.1)),
    /** Magnetic resonance and all others. */
    OTHER(Discretisation.fixedBinNumber(32), Discretisation.fixedBinNumber(1000));

    private final Discretisation discretisation;
    private final Discretisation ivhDiscretisation;

    ModalityDefaults(Discretisation discretisation, Discretisation ivhDiscretisation) {
        this.discretisation = discretisation;
        this.ivhDiscretisation = ivhDiscretisation;
    }

    /** @param modality value of the DICOM attribute Modality (0008,0060), or anything else */
    public static ModalityDefaults of(String modality) {
        return switch (modality) {
            case "CT" -> CT;
            case "PT" -> PT;
            default -> OTHER;
        };
    }

    /** Of intensity histogram and textures. */
    public Discretisation discretisation() {
        return discretisation;
    }

    /** Of the intensity-volume histogram. */
    public Discretisation ivhDiscretisation() {
        return ivhDiscretisation;
    }
}
