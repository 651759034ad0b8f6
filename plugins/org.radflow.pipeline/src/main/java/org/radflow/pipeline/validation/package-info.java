/**
 * How well pipelines predict cases that they did not learn from: splits that keep patients whole, every step learned anew inside each fold,
 * search of settings inside the folds, scores with intervals.
 */
package org.radflow.pipeline.validation;
