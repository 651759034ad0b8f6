/** How much features change when image and region are perturbed: perturbations, and coefficients of agreement. Plain Java. */
package org.radflow.features.robustness;
