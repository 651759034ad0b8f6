package org.radflow.pipeline.validation;

import org.radflow.pipeline.Pipeline;

/**
 * Settings that were tried.
 *
 * @param settings the changed settings, for users
 * @param pipeline with these settings
 * @param score    mean over the inner folds; NaN when a fold failed
 * @param failure  why there is no score; empty when there is
 */
public record Trial(String settings, Pipeline pipeline, double score, String failure) {}
