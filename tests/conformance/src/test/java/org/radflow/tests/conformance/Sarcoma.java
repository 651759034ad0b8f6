package org.radflow.tests.conformance;

import java.io.IOException;
import java.nio.file.Path;

import org.radflow.dicom.ContourRasteriser;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.RtStruct;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** An image of a soft-tissue sarcoma patient and its only region. */
record Sarcoma(Volume image, Mask mask) {

    /** @param modality CT, MR_T1 or PET */
    static Sarcoma read(String patient, String modality) throws IOException {
        Path folder = Data.reference("sts/" + patient + "/" + modality);
        DicomFolder found = DicomFolder.scan(folder);
        Volume image = found.series().get(0).load();
        RtStruct structures = RtStruct.read(found.structureSets().get(0).file());
        var roi = RoiSelector.named("GTV_Mass_" + modality).select(structures).get(0);
        return new Sarcoma(image, ContourRasteriser.rasterise(structures.contours(roi), image.geometry()).mask());
    }
}
