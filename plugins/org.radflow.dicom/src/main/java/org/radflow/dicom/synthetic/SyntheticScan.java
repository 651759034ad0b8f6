package org.radflow.dicom.synthetic;

import org.radflow.dicom.DicomWriter;

/** The image series of one synthetic patient. Slices run upwards; lengths are mm. */
interface SyntheticScan {

    Lesion lesion();

    int slices();

    /** Centre of a slice. */
    double z(int slice);

    String sopClassUid();

    String description();

    /** Adds the attributes and pixels of a slice to its image; slices are asked for in ascending order, each once. */
    void write(int slice, DicomWriter image);
}
