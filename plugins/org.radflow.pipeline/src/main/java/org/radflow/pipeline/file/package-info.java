/** Pipelines as files. */
package org.radflow.pipeline.file;
