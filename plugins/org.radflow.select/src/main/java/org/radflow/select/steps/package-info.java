/** The kinds of steps that this bundle brings. */
package org.radflow.select.steps;
