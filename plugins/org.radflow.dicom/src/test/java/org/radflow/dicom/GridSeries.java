package org.radflow.dicom;

import java.io.IOException;
import java.nio.file.Path;

import org.radflow.image.Geometry;

/** Writes an MR series of zeros on any grid. */
public final class GridSeries {

    private GridSeries() {
    }

    public static DicomSeries write(Path folder, Geometry geometry) throws IOException {
        for (int k = 0; k < geometry.size(2); k++) {
            double[] cosines = {geometry.direction(0, 0), geometry.direction(1, 0), geometry.direction(2, 0), geometry.direction(0, 1),
                geometry.direction(1, 1), geometry.direction(2, 1)};
            new DicomWriter().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.4").put(Tag.SOPInstanceUID, "2.25.70" + k)
                .put(Tag.Modality, "MR").put(Tag.PatientName, "N\u00e4me^Some").put(Tag.PatientID, "ID-7")
                .put(Tag.SeriesInstanceUID, "2.25.7").put(Tag.StudyInstanceUID, "2.25.8").put(Tag.FrameOfReferenceUID, "2.25.9")
                .put(Tag.StudyDate, "20240229").put(Tag.StudyTime, "101500")
                .putDecimals(Tag.SliceThickness, 6, geometry.spacing(2))
                .putDecimals(Tag.ImagePositionPatient, 6, geometry.toPhysical(0, 0, k))
                .putDecimals(Tag.ImageOrientationPatient, 9, cosines)
                .putDecimals(Tag.PixelSpacing, 6, geometry.spacing(1), geometry.spacing(0)).putShorts(Tag.SamplesPerPixel, 1)
                .put(Tag.PhotometricInterpretation, "MONOCHROME2").putShorts(Tag.Rows, geometry.size(1))
                .putShorts(Tag.Columns, geometry.size(0)).putShorts(Tag.BitsAllocated, 16).putShorts(Tag.BitsStored, 16)
                .putShorts(Tag.HighBit, 15).putShorts(Tag.PixelRepresentation, 0)
                .putShorts(Tag.PixelData, new int[geometry.size(0) * geometry.size(1)]).write(folder.resolve("MR" + k + ".dcm"));
        }
        return DicomFolder.scan(folder).series().get(0);
    }
}
