/** Finds what makes validated models look better than they are. */
package org.radflow.pipeline.audit;
