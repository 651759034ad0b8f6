/**
 * DICOM Segmentation objects (PS3.3, sections A.51 and C.8.20). {@link org.radflow.dicom.seg.Segmentation} reads them,
 * {@link org.radflow.dicom.seg.SegmentationWriter} writes them. Frames are placed by position, never by number.
 */
package org.radflow.dicom.seg;
