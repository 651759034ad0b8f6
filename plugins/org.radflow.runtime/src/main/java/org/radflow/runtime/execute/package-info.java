/**
 * Execution of workflows: configuring, branches at the same time, row-wise nodes row by row, and what became of it.
 */
package org.radflow.runtime.execute;
