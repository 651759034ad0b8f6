/** Discrete Fourier transforms of primitive arrays. */
package org.radflow.features.fourier;
