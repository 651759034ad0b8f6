/** Filters that look at features alone, or at their association with the outcome. */
package org.radflow.select.filter;
