package org.radflow.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Writes small CT series: 3 columns x 2 rows, pixel spacing 0.5 (columns) x 2 (rows), slices 4 mm apart. */
public final class TestSeries {

    static final String UID = "2.25.1";
    static final String FRAME = "2.25.2";

    private TestSeries() {
    }

    /** A slice at z = 4 k mm with the values 100 k + 0 ... 5, as stored. */
    static DicomWriter slice(int k) {
        return new DicomWriter().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.2").put(Tag.SOPInstanceUID, "2.25.10" + k)
            .put(Tag.Modality, "CT").put(Tag.PatientName, "Nobody^Known").put(Tag.PatientID, "secret-id")
            .put(Tag.SeriesInstanceUID, UID).put(Tag.StudyInstanceUID, "2.25.3").put(Tag.FrameOfReferenceUID, FRAME)
            .put(Tag.SliceThickness, "4").put(Tag.ImagePositionPatient, "-1", "-2", Integer.toString(4 * k))
            .put(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0").put(Tag.PixelSpacing, "2", "0.5")
            .putShorts(Tag.SamplesPerPixel, 1).put(Tag.PhotometricInterpretation, "MONOCHROME2").putShorts(Tag.Rows, 2)
            .putShorts(Tag.Columns, 3).putShorts(Tag.BitsAllocated, 16).putShorts(Tag.BitsStored, 16)
            .putShorts(Tag.HighBit, 15).putShorts(Tag.PixelRepresentation, 1).put(Tag.RescaleSlope, "1")
            .put(Tag.RescaleIntercept, "0").putShorts(Tag.PixelData, 100 * k, 100 * k + 1, 100 * k + 2, 100 * k + 3,
                100 * k + 4, 100 * k + 5);
    }

    /** Writes slices 0 to count - 1, each changed by the given action, in files whose order is against position. */
    static DicomFolder scan(Path folder, int count, BiConsumer<Integer, DicomWriter> change) throws IOException {
        for (int k = 0; k < count; k++) {
            DicomWriter slice = slice(k);
            change.accept(k, slice);
            slice.write(folder.resolve("IM" + (count - k) + ".dcm"));
        }
        return DicomFolder.scan(folder);
    }
}
