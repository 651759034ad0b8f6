package org.radflow.dicom;

import java.util.ServiceLoader;

/** The reader of DICOM files in use: one that a fragment of this bundle provides as a service, else our own. Thread-safe. */
public final class DicomSources {

    private static final DicomSource PREFERRED =
        ServiceLoader.load(DicomSource.class, DicomSource.class.getClassLoader()).findFirst().orElseGet(Part10Reader::new);

    private DicomSources() {
    }

    /** The same for the life of the program. */
    public static DicomSource preferred() {
        return PREFERRED;
    }
}
