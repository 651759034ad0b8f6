/**
 * Convolutional filters of IBSI 2 (reference manual, arXiv 2006.05470) and voxel-wise transformations: a volume in, a volume on the same grid out.
 */
package org.radflow.features.filters;
