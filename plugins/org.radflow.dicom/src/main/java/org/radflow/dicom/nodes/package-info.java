/** The nodes "DICOM Reader", "RTSTRUCT Reader" and "Writer", "DICOM SEG Reader" and "Writer", and "Synthetic Cohort". */
package org.radflow.dicom.nodes;
