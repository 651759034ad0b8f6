/**
 * Pipelines of learning: tables of cases, steps that are fitted to cases and applied to others, and pipelines of steps. Everything that is
 * learned from cases is learned in {@link org.radflow.pipeline.Step#fit}, so that a validation can learn it again inside each fold.
 */
package org.radflow.pipeline;
