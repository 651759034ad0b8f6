/**
 * Regions of interest: found by thresholds, growing, watershed and random walks; changed by morphology in mm; combined; agreed on
 * by several observers and compared. Plain Java. Images and masks are those of {@link org.radflow.image}: voxels with the first index
 * fastest on a grid in patient space (LPS, mm). Every class is stateless or confined to one call, and thread-safe; results do not depend on
 * the number of threads. Long loops end with a {@link java.util.concurrent.CancellationException} when their thread is interrupted.
 */
package org.radflow.segment;
