/** Statistics of the time to an event: curves, tests and scores of predictions, on plain arrays. */
package org.radflow.pipeline.survival;
