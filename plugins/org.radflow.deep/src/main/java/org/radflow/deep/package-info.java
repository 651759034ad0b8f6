/** Convolutional networks on images: features of their layers, classes, occlusion maps and segmentation. */
package org.radflow.deep;
