/**
 * Images and masks as values: voxels on a {@link org.radflow.image.Geometry}, a regular grid in patient space (LPS, mm).
 * Voxels are stored with the first index fastest: {@code i + nx * (j + ny * k)}.
 */
package org.radflow.image;
