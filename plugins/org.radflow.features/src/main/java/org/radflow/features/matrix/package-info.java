/** Texture matrices: how they are counted, merged over directions and slices, and the features that several families share. */
package org.radflow.features.matrix;
