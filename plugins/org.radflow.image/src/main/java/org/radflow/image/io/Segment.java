package org.radflow.image.io;

/**
 * A region that an image of labels names in its header.
 *
 * @param name as the header writes it
 * @param label value of its voxels
 * @param layer number of the 3D image that holds it, from 0 on: segments that overlap lie in different layers
 */
public record Segment(String name, int label, int layer) {
}
