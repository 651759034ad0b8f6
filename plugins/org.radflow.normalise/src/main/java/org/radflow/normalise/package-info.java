/** Steps between reading and measuring: resampling to another grid, as IBSI 1 describes it. Plain Java. */
package org.radflow.normalise;
