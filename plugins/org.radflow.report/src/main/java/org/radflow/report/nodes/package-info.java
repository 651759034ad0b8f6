/** Nodes of plots and of the report of a study. */
package org.radflow.report.nodes;
