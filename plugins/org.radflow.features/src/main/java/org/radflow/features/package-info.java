/**
 * Image features of a region of interest as defined by IBSI 1 (reference manual: arXiv 1612.07003). Start at
 * {@link org.radflow.features.FeatureExtractor}. Each family has a package of its own, where the list of its features stands beside
 * their formulas.
 */
package org.radflow.features;
