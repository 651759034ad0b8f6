/** Descriptions of the dialogs of nodes, in the form that KNIME derives from the same parameter classes. */
package org.radflow.runtime.dialog;
