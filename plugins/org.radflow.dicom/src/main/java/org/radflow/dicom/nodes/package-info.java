/** The nodes "DICOM Reader", "RTSTRUCT Reader" and "Synthetic Cohort". */
package org.radflow.dicom.nodes;
