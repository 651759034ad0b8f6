/** Figures as lists of shapes, and what draws them: SVG, PNG, interactive HTML. The same figure gives the same bytes of SVG and HTML everywhere. */
package org.radflow.report.figure;
