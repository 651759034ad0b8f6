/** What survives a killed run: its folder, which one run at a time holds, and the journal of the rows that it computed. */
package org.radflow.runtime.journal;
