package org.radflow.dicom.nodes;

/** Names of the columns by which the DICOM nodes understand each other. */
final class SeriesColumns {

    static final String IMAGE = "Image";
    static final String FOLDER = "Folder";
    static final String PATIENT_ID = "Patient ID";
    static final String SERIES_UID = "Series Instance UID";
    static final String FRAME_UID = "Frame of Reference UID";

    private SeriesColumns() {
    }
}
