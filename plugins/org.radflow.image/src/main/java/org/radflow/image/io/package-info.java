/** Volumes and masks in files: the formats that keep them between steps, and NIfTI. Lengths are checked before memory is asked for. */
package org.radflow.image.io;
