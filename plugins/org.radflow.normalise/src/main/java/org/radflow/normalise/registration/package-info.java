/** Finding how one image lies on another: rigid and affine, by mutual information or mean squares. Plain Java. */
package org.radflow.normalise.registration;
