/** A deterministic cohort of CT series with contours and outcomes, whose truth is known, to try and to test with. */
package org.radflow.dicom.synthetic;
