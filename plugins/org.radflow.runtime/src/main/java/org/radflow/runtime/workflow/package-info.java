/** Workflows as KNIME saves them: read from folders and archives, checked, put in order. */
package org.radflow.runtime.workflow;
