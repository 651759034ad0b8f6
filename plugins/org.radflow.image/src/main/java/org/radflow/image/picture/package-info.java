/** Images and masks as pictures: slices in three planes, windows of grey, outlines, PNG. Without a display, and the same pixels on every machine. */
package org.radflow.image.picture;
