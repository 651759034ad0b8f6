package org.radflow.image.io;

/**
 * Which of the two transforms of a NIfTI file places the voxels. A file whose codes say that it has none (sform_code and qform_code 0) lies along the
 * axes of NIfTI's space by pixdim, its first voxel at the origin.
 */
public enum NiftiPlacement {
    /** The sform if sform_code is above 0, else the qform if qform_code is above 0, else pixdim alone. */
    AUTOMATIC,
    /** The qform; an error if qform_code is 0. */
    QFORM,
    /** The sform; an error if sform_code is 0. */
    SFORM
}
