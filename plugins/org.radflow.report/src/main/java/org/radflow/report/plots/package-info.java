/** Plots: pure functions from points to a figure. Thread-safe; the same points give the same figure. */
package org.radflow.report.plots;
