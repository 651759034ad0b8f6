/** Pipelines as PMML 4.4, which other software can apply. */
package org.radflow.learn.pmml;
