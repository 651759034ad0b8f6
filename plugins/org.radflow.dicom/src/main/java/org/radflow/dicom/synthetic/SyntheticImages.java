package org.radflow.dicom.synthetic;

/** What is taken of the patients of a synthetic cohort. */
public enum SyntheticImages {
    /** Chest CT. */
    CT("CT"),
    /** FDG PET of the chest, in Bq/ml. */
    PET("PT"),
    /** T1-weighted MR of the chest, whose scale differs between scanners and patients. */
    MR("MR");

    private final String modality;

    SyntheticImages(String modality) {
        this.modality = modality;
    }

    /** Modality of DICOM; also how file names start. */
    String modality() {
        return modality;
    }

    SyntheticScan scan(SyntheticPatient patient, Seeds seeds) {
        return switch (this) {
            case CT -> new SyntheticCtScan(patient, seeds);
            case PET -> new SyntheticPetScan(patient, seeds);
            case MR -> new SyntheticMrScan(patient, seeds);
        };
    }

    int slices(SyntheticPatient patient) {
        return switch (this) {
            case CT -> (int)Math.rint(SyntheticCt.LENGTH / patient.scanner().sliceThickness());
            case PET -> SyntheticPetScan.SLICES;
            case MR -> SyntheticMrScan.SLICES;
        };
    }
}
