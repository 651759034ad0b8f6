package org.radflow.dicom;

import java.util.List;

import org.radflow.image.Mask;

/**
 * A region on the grid of an image.
 *
 * @param mask never empty
 * @param notes what a user of the mask should know
 */
public record RoiMask(Mask mask, List<String> notes) {
}
