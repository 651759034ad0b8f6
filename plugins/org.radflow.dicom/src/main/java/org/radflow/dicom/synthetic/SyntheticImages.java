package org.radflow.dicom.synthetic;

/** What is taken of the patients of a synthetic cohort. */
public enum SyntheticImages {
    /** Chest CT. */
    CT("CT"),
    /** FDG PET of the chest, in Bq/ml. */
    PET("PT");

    private final String modality;

    SyntheticImages(String modality) {
        this.modality = modality;
    }

    /** Modality of DICOM; also how file names start. */
    String modality() {
        return modality;
    }

    SyntheticScan scan(SyntheticPatient patient, Seeds seeds) {
        return this == CT ? new SyntheticCtScan(patient, seeds) : new SyntheticPetScan(patient, seeds);
    }

    int slices(SyntheticPatient patient) {
        return this == CT ? (int)Math.rint(SyntheticCt.LENGTH / patient.scanner().sliceThickness()) : SyntheticPetScan.SLICES;
    }
}
