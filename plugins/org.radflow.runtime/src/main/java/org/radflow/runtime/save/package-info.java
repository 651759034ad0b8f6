/** Saving executed workflows as KNIME's format wants it, and taking results of earlier runs from there. */
package org.radflow.runtime.save;
