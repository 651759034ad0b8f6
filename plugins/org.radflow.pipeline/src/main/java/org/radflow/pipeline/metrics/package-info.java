/** How good predictions are: pure functions on arrays, with intervals. Thread-safe, the same bits every time. */
package org.radflow.pipeline.metrics;
