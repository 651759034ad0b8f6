/** Filters that lower noise, with lengths in mm on grids of any spacing. Plain Java. */
package org.radflow.normalise.denoise;
