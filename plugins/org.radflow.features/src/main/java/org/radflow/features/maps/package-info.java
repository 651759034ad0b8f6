/** Features voxel by voxel: a volume and a region in, a volume of each feature in a moving neighbourhood out. */
package org.radflow.features.maps;
