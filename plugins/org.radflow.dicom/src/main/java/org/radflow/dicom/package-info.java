/**
 * DICOM files as volumes and masks. {@link org.radflow.dicom.DicomFolder#scan} finds image series and structure sets in a
 * folder, {@link org.radflow.dicom.DicomSeries#load} reads a series, {@link org.radflow.dicom.RtStruct} and
 * {@link org.radflow.dicom.ContourRasteriser} turn contours into masks. All lengths are mm, positions are LPS. Every
 * failure is a {@link org.radflow.dicom.DicomException} that names the file and the attribute, never the patient.
 */
package org.radflow.dicom;
