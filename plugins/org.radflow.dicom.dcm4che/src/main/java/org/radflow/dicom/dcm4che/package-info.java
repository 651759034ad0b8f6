/** Reading of DICOM files through the library dcm4che, as a fragment of the DICOM bundle. */
package org.radflow.dicom.dcm4che;
