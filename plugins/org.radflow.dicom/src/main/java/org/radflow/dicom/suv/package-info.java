/**
 * Standardised uptake values of PET. {@link org.radflow.dicom.suv.SuvScale} turns the tags of a series into one factor a slice,
 * {@link org.radflow.dicom.suv.SuvVolume} applies them to the voxels.
 */
package org.radflow.dicom.suv;
