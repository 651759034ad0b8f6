/** What models are to those who use them: a classifier, a regression, a survival model. */
package org.radflow.pipeline.model;
