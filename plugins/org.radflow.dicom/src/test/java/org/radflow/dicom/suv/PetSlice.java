package org.radflow.dicom.suv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.Part10Reader;
import org.radflow.dicom.Tag;

/** Headers of PET slices with the tags of a real patient: 71 kg, 1.63 m, male; 388777472 Bq of 18F at 10:35:00, scan at 11:20:11. */
final class PetSlice {

    final DicomWriter header = new DicomWriter().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.128")
        .put(Tag.SOPInstanceUID, "2.25.1").put(Tag.Modality, "PT").put(Tag.StudyDate, "20000907")
        .put(Tag.SeriesDate, "20000907").put(Tag.SeriesTime, "112011.00").put(Tag.AcquisitionDate, "20000907")
        .put(Tag.AcquisitionTime, "112011.00").put(Tag.PatientWeight, "71.0").put(Tag.PatientSize, "1.63")
        .put(Tag.PatientSex, "M").put(Tag.Units, "BQML").put(Tag.DecayCorrection, "START")
        .put(Tag.CorrectedImage, "DECY", "ATTN").put(Tag.ActualFrameDuration, "240000")
        .put(Tag.FrameReferenceTime, "1215000.0");
    final DicomWriter tracer = new DicomWriter().put(Tag.RadiopharmaceuticalStartTime, "103500.00")
        .put(Tag.RadionuclideTotalDose, "388777472").put(Tag.RadionuclideHalfLife, "6588.0");

    /** The header after a change, as read back from a file. */
    static DicomDataset with(Consumer<PetSlice> change) throws IOException {
        PetSlice slice = new PetSlice();
        change.accept(slice);
        slice.header.putItems(Tag.RadiopharmaceuticalInformationSequence, List.of(slice.tracer));
        Path file = Files.createTempFile("pet", ".dcm");
        try {
            slice.header.write(file);
            return new Part10Reader().open(file, SuvVolume.WANTED).dataset();
        } finally {
            Files.delete(file);
        }
    }
}
