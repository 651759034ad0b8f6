/** The command line: options, progress, summary and exit codes as those of KNIME's batch application. */
package org.radflow.runtime.batch;
