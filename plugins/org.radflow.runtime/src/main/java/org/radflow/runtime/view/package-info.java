/** Views of executed nodes as a browser sees them: a page, its initial data, and a data service. */
package org.radflow.runtime.view;
