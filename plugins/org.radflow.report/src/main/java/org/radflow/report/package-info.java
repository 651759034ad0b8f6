/** Plots and the report of a study. */
package org.radflow.report;
